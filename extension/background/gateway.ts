/** Set at build time. */
declare const __GATEWAY__: string;

/**
 * The one API origin besides the regions' own that this build may reach, e.g. `https://gateway.example.com`; empty in the
 * store build.
 */
export const gateway: string = __GATEWAY__;
