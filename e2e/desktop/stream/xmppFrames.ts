/** Text as it may stand in XML. */
function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** The server's opening of a stream. XMPP over WebSocket sends one element a frame (RFC 7395). */
export function openFrame(domain: string, id: string): string {
	return `<open xmlns="urn:ietf:params:xml:ns:xmpp-framing" from="${domain}" id="${id}" version="1.0" xml:lang="en"/>`;
}

/** What the stream offers: the sign-in first, after it a resource of one's own. */
export function featuresFrame(signedIn: boolean): string {
	const sasl = '<mechanisms xmlns="urn:ietf:params:xml:ns:xmpp-sasl"><mechanism>PLAIN</mechanism></mechanisms>';
	const bind = '<bind xmlns="urn:ietf:params:xml:ns:xmpp-bind"/>';
	return `<stream:features xmlns:stream="http://etherx.jabber.org/streams">${signedIn ? bind : sasl}</stream:features>`;
}

/** The sign-in was right, or was not. */
export function signedInFrame(right: boolean): string {
	const failure = '<failure xmlns="urn:ietf:params:xml:ns:xmpp-sasl"><not-authorized/></failure>';
	return right ? '<success xmlns="urn:ietf:params:xml:ns:xmpp-sasl"/>' : failure;
}

/** The answer to a request that changes or asks something. `inner` is its content as XML. */
export function resultFrame(id: string, jid: string, inner = ''): string {
	return `<iq xmlns="jabber:client" type="result" id="${escaped(id)}" to="${escaped(jid)}">${inner}</iq>`;
}

/** The answer that names the client's own address. */
export function boundFrame(id: string, jid: string): string {
	return resultFrame(id, jid, `<bind xmlns="urn:ietf:params:xml:ns:xmpp-bind"><jid>${escaped(jid)}</jid></bind>`);
}

/**
 * A notification: a pubsub message whose items node is the topic and whose `json` child has the payload as text. Source:
 * the platform's public streaming library for browsers.
 */
export function notificationFrame(message: {
	readonly domain: string;
	readonly jid: string;
	readonly topic: string;
	readonly payload: unknown;
}): string {
	const json = `<json xmlns="urn:xmpp:json:0">${escaped(JSON.stringify(message.payload))}</json>`;
	const items = `<items node="${escaped(message.topic)}"><item>${json}</item></items>`;
	const event = `<event xmlns="http://jabber.org/protocol/pubsub#event">${items}</event>`;
	const from = `notifications.${message.domain}`;
	return `<message xmlns="jabber:client" from="${from}" to="${escaped(message.jid)}">${event}</message>`;
}

/** The topics that a client's subscription names: `prefix?one&two` is short for `prefix.one` and `prefix.two`. */
export function topicsOf(node: string): readonly string[] {
	const [prefix = '', combined] = node.replaceAll('&amp;', '&').split('?');
	return combined === undefined ? [prefix] : combined.split('&').map((last) => `${prefix}.${last}`);
}
