/** What the practice lets an agent do once, in this order. */
export const practiceSteps = ['choose', 'takeBack', 'search'] as const;
export type PracticeStep = (typeof practiceSteps)[number];
