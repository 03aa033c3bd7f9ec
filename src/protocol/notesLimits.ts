/**
 * How long notes may be, in UTF-16 units. The platform takes `platform` of them and may cut what it shows in reports after
 * `report`; source: the help page "Enter notes for an interaction". Up to `draft` they are kept here, so that nothing that
 * was pasted is lost before the agent has shortened it.
 */
export const notesLimits = { report: 1024, platform: 10_000, draft: 50_000 } as const;
