/** Milliseconds in which our scripts in the two worlds of a page have to find each other. */
export const handoverTime = 1000;
