/** Where the desktop's own document lives; other applications of the same host know no conversations. */
const shellPath = '/directory/';

/**
 * The address of a conversation in a desktop that is open at `tabAddress`: the same document with another fragment, so
 * that nothing is loaded anew and no call is lost. Null where the tab shows something else than the desktop itself, as a
 * softphone that was taken out into a window of its own. The route is the one that the desktop's cards link to.
 */
export function conversationAddress(tabAddress: string, conversationId: string): string | null {
	if (!URL.canParse(tabAddress)) return null;
	const address = new URL(tabAddress);
	if (address.pathname !== shellPath || address.search !== '') return null;
	address.hash = `#/engage/admin/interactions/${encodeURIComponent(conversationId)}`;
	return address.href;
}
