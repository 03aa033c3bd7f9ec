/** The payload of a notification, still as text, and the topic that it belongs to. */
export type StanzaItem = { readonly topic: string; readonly json: string };

const tagPattern = /<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const nodePattern = /\snode\s*=\s*(?:"([^"]*)"|'([^']*)')/;
/** Where a notification has its payload. Source: the platform's public streaming library for browsers. */
const payloadPath = 'message/event/items/item/json';
const itemsPath = 'message/event/items';
const deepest = 16;
const mostItems = 20;

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function characterOf(reference: string, name: string): string {
	if (!name.startsWith('#')) return Object.hasOwn(named, name) ? (named[name] ?? reference) : reference;
	const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
	return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : reference;
}

const decoded = (text: string) => text.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+);/g, characterOf);

/** What is no element: character data, and comments. Null for declarations and instructions, which XMPP forbids. */
function besideElements(text: string, start: number): { readonly end: number; readonly content: string } | null {
	const [open, close] = text.startsWith('<![CDATA[', start) ? ['<![CDATA[', ']]>'] : ['<!--', '-->'];
	const end = text.startsWith(open, start) ? text.indexOf(close, start + open.length) : -1;
	if (end < 0) return null;
	return { end: end + close.length, content: open === '<!--' ? '' : text.slice(start + open.length, end) };
}

/**
 * Reads the notifications out of one XMPP frame. A parser of its own, because the browser's is one of the functions that
 * a page may lock behind Trusted Types; it knows elements, attributes and the five entities, and gives nothing for a
 * text that is not well formed. Never throws.
 */
export function readStanza(text: string): readonly StanzaItem[] {
	const items: StanzaItem[] = [];
	const open: string[] = [];
	let topic = '';
	let payload = '';

	const enter = (name: string, attributes: string) => {
		open.push(name);
		const path = open.join('/');
		const [, double, single] = path === itemsPath ? (nodePattern.exec(attributes) ?? []) : [];
		if (path === itemsPath) topic = decoded(double ?? single ?? '');
		if (path === payloadPath) payload = '';
	};
	const leave = (name: string): boolean => {
		if (open.join('/') === payloadPath) items.push({ topic, json: payload });
		return open.pop() === name;
	};
	/** Takes the element that starts here and gives where it ends, or -1 where there is none. */
	const takeTag = (start: number): number => {
		tagPattern.lastIndex = start;
		const [tag, closing, fullName = '', attributes = '', empty] = tagPattern.exec(text) ?? [];
		if (tag === undefined || open.length >= deepest || items.length >= mostItems) return -1;
		const name = fullName.slice(fullName.indexOf(':') + 1);
		if (closing === '') enter(name, attributes);
		return (closing !== '' || empty !== '') && !leave(name) ? -1 : start + tag.length;
	};

	for (let at = 0; at < text.length; ) {
		const next = text.indexOf('<', at);
		payload += decoded(text.slice(at, next < 0 ? text.length : next));
		if (next < 0) break;
		const beside = text[next + 1] === '!' ? besideElements(text, next) : null;
		payload += beside?.content ?? '';
		at = beside?.end ?? takeTag(next);
		if (at < 0) return [];
	}
	return open.length === 0 ? items : [];
}
