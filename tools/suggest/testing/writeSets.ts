import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const sayings: Readonly<Record<string, readonly string[]>> = {
	refund: ['i want my money back', 'you charged me twice, money back please', 'the amount never came back to my card'],
	delivery_late: ['where is my parcel', 'the courier did not come today', 'my parcel is still not here'],
	password_reset: ['i cannot log in', 'locked out of my account, login fails', 'the login page does not take my word'],
	cancel_order: ['please stop my order', 'i do not need the order any more', 'cancel what i bought this morning'],
};

const codes = Object.keys(sayings);

/** The rows of a small shop, in the common format of data files: text, notes and turns, two queues, three agents. */
export function shopRows(count: number): Readonly<Record<string, unknown>>[] {
	return Array.from({ length: count }, (_, place) => {
		const label = codes[place % codes.length] ?? '';
		const text = sayings[label]?.[Math.floor(place / codes.length) % 3] ?? '';
		return {
			id: `shop-${place}`,
			split: place % 5 === 4 ? 'test' : 'train',
			turns: [
				{ r: 'c', t: text },
				{ r: 'a', t: 'let me have a look' },
			],
			note: [`caller: ${text}`],
			label,
			group: place % 8 < 4 ? 'shop' : 'service',
			meta: { agent: `agent ${place % 3}`, end: 1_700_000_000 + place * 600, media: 'chat', direction: 'inbound' },
		};
	});
}

/** Events of a stream that names the shop's conversations, as a simulator writes them. */
export function simulatedRows(count: number): Readonly<Record<string, unknown>>[] {
	return shopRows(count).map((row, place) => ({
		i: place,
		t: 1_700_000_000 + place * 60,
		agent: `agent ${place % 3}`,
		queue: row['group'],
		media: 'voice',
		direction: 'inbound',
		conv: row['id'],
		code: row['label'],
	}));
}

/** Writes files into a new folder and returns its path; lists become one JSON object a line, `.gz` is packed. */
export function writeSets(files: Readonly<Record<string, readonly object[] | string>>): string {
	const folder = mkdtempSync(join(tmpdir(), 'afterword-sets-'));
	for (const [name, content] of Object.entries(files)) {
		const text = typeof content === 'string' ? content : content.map((row) => JSON.stringify(row)).join('\n');
		writeFileSync(join(folder, name), name.endsWith('.gz') ? gzipSync(text) : text);
	}
	return folder;
}
