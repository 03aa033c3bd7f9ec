/**
 * Milliseconds in which a press or click that comes too soon is not heard: "Send now" after a choice, and a choice after the
 * panel went on to another wrap-up by itself. The hand had aimed at what stood there before.
 */
export const deafTime = 500;
