/** The address of an interaction; other ids, such as those of persons and queues, follow other words. */
const pattern = /\binteractions?\/([\da-f-]{36})/;

const idIn = (text: string): string | null => pattern.exec(text)?.[1] ?? null;

/** The conversation that links name: a lower-case UUID; null where none does. */
export const conversationIn = (links: readonly Element[]): string | null =>
	idIn(links.map(({ outerHTML }) => outerHTML).join());

/** The conversation a window was opened for whose address has the form `#/interaction/<id>?…`; null for all others. */
export const conversationInAddress = (hash: string): string | null =>
	hash.startsWith('#/interaction/') ? idIn(hash) : null;
