/** What a stream needs of its page. `json` streams have no sign-in and no subscriptions of their own. */
export type StreamOrder = { readonly address: string; readonly token: string; readonly json: boolean };

const asked = [
	'conversations',
	'conversationsummary',
	'routingStatus',
	'conversations.calls',
	'conversations.messages',
];

function subscriptionOf(userId: string): string {
	const node = `v2.users.${userId}?${asked.join('&amp;')}`;
	const pubsub = `<pubsub xmlns="http://jabber.org/protocol/pubsub"><subscribe node="${node}"/></pubsub>`;
	return `<iq xmlns="jabber:client" type="set" id="topics">${pubsub}</iq>`;
}

/** What the client says next to a frame of the server, one element after another. */
function nextFrames(frame: string, token: string): readonly string[] {
	const open = '<open xmlns="urn:ietf:params:xml:ns:xmpp-framing" version="1.0"/>';
	if (frame.includes('<mechanisms')) {
		const secret = btoa(`\0agent\0${token}`);
		return [`<auth xmlns="urn:ietf:params:xml:ns:xmpp-sasl" mechanism="PLAIN">${secret}</auth>`];
	}
	if (frame.startsWith('<success')) return [open];
	if (frame.startsWith('<stream:features')) {
		const bind = '<bind xmlns="urn:ietf:params:xml:ns:xmpp-bind"/>';
		return [`<iq xmlns="jabber:client" type="set" id="bind">${bind}</iq>`];
	}
	const [, userId] = /<jid>([^@]+)@/.exec(frame) ?? [];
	return userId === undefined ? [] : [subscriptionOf(userId)];
}

/** Opens the desktop's own stream and answers the server's opening; the notifications themselves are not looked at. */
export function runStream({ address, token, json }: StreamOrder): void {
	const socket = new WebSocket(address);
	socket.addEventListener('open', () => {
		socket.send(json ? '{"message":"ping"}' : '<open xmlns="urn:ietf:params:xml:ns:xmpp-framing" version="1.0"/>');
	});
	socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
		if (!json) for (const frame of nextFrames(data, token)) socket.send(frame);
	});
}
