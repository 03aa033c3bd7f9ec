const uuid = '([\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12})';

/** A link to an interaction; other ids, such as those of persons and queues, follow other words. */
const inLink = new RegExp(`(?:^|\\binteractions?(?:/|%2F))${uuid}\\b`, 'i');

/** The route of a window that was opened for one interaction, also as the fragment of the page that leads to it. */
const inAddress = new RegExp(`(?:#|%23)(?:/|%2F)interaction(?:/|%2F)${uuid}\\b`, 'i');

/** The conversation that one of these elements names in an attribute, as a lower-case UUID; null where none does. */
export function conversationLinked(links: Iterable<Element>): string | null {
	for (const link of links) {
		for (const { value } of link.attributes) {
			const id = inLink.exec(value)?.[1];
			if (id !== undefined) return id.toLowerCase();
		}
	}
	return null;
}

/** The conversation an address with the form `#/interaction/<id>?…` was opened for, as a lower-case UUID, or null. */
export function conversationInAddress(hash: string): string | null {
	return inAddress.exec(hash)?.[1]?.toLowerCase() ?? null;
}
