/**
 * How a wrap-up is written: `communication` is the platform of today, `participant` its older writer, `conversation`
 * the contract of a gateway that locks by version. The platform itself has no `PATCH /conversations/{id}`.
 */
export const writeRoutes = ['communication', 'participant', 'conversation'] as const;
/** One of {@link writeRoutes}. */
export type WriteRoute = (typeof writeRoutes)[number];
