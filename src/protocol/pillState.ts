/**
 * What the pill in the desktop's page shows: how many wrap-ups wait; none are not shown. `title` says it in words, `hint`
 * how the panel is opened where a page cannot open it. Nothing of a conversation is in it.
 */
export type PillState = { readonly count: number; readonly title: string; readonly hint: string };

/** The background's word to the pill; null where it is wanted no more. */
export type PillNews = { readonly name: 'pill.news'; readonly state: PillState | null };
