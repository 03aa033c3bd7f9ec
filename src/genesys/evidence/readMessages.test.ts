import { describe, expect, it } from 'vitest';
import { json } from '../testing/fakeFetch.ts';
import { openClient } from '../testing/openClient.ts';
import type { MessageClue } from './clues.ts';
import { readMessages } from './readMessages.ts';

const clue = (place: number, by: MessageClue['by'] = 'customer'): MessageClue => ({ id: `m${place}`, at: place, by });

async function read(clues: readonly MessageClue[], entities: readonly object[]) {
	const { client, sent } = openClient([json({ entities })]);
	const answer = await readMessages(client, 'c1', clues);
	const [request] = sent;
	const asked = JSON.parse(request?.body ?? '[]') as readonly string[];
	return { texts: answer.kind === 'ok' ? answer.value : [], asked, url: request?.url };
}

describe('the texts of a message conversation', () => {
	it('come in the order they were written, with who wrote them, and without bots and pictures', async () => {
		const clues = [clue(0, 'other'), clue(1), clue(2, 'agent'), clue(3), clue(4, 'other'), clue(5, 'agent')];
		const { texts, asked, url } = await read(clues, [
			{ id: 'm3', direction: 'inbound', normalizedMessage: { text: 'Thank you' }, textBody: 'older place' },
			{ id: 'm2', direction: 'outbound', normalizedMessage: { text: 'I see both charges' } },
			{ id: 'm1', direction: 'inbound', textBody: ' Charged twice ' },
			{ id: 'm0', direction: 'outbound', textBody: 'Welcome, please wait' },
			{ id: 'm4', direction: 'inbound', normalizedMessage: { type: 'Structured' } },
			{ id: 'm5', direction: 'outbound', normalizedMessage: { text: 'Bye', originatingEntity: 'Bot' } },
			{ id: 'somebody-elses', direction: 'inbound', textBody: 'x' },
		]);
		expect(url).toBe(
			'https://api.mypurecloud.de/api/v2/conversations/messages/c1/messages/bulk?useNormalizedMessage=true',
		);
		expect(asked).toEqual(['m0', 'm1', 'm2', 'm3', 'm4', 'm5']);
		expect(texts).toEqual([
			{ role: 'customer', text: 'Charged twice' },
			{ role: 'agent', text: 'I see both charges' },
			{ role: 'customer', text: 'Thank you' },
		]);
	});

	it('are told apart by their direction where a list names all with everybody, else by the list', async () => {
		const { texts } = await read(
			[clue(0), clue(1, 'other'), clue(2), clue(3, 'agent'), clue(4, 'other')],
			[
				{ id: 'm0', direction: 'outbound', textBody: 'from an agent' },
				{ id: 'm1', direction: 'inbound', textBody: 'from the customer' },
				{ id: 'm2', textBody: 'a customer’s' },
				{ id: 'm3', textBody: 'an agent’s' },
				{ id: 'm4', textBody: 'nobody’s' },
			],
		);
		expect(texts.map(({ role }) => role)).toEqual(['agent', 'customer', 'customer', 'agent']);
	});

	it('are asked for forty at a time: the first eight and the last ones', async () => {
		const { asked } = await read(
			Array.from({ length: 60 }, (_, place) => clue(place)),
			[],
		);
		expect(asked).toHaveLength(40);
		expect([asked[0], asked[7], asked[8], asked.at(-1)]).toEqual(['m0', 'm7', 'm28', 'm59']);
	});

	it('are 8,000 characters at most, 1,000 of each', async () => {
		const clues = Array.from({ length: 20 }, (_, place) => clue(place));
		const entities = clues.map(({ id }, place) => ({
			id,
			direction: 'inbound',
			textBody: place === 0 ? 'x'.repeat(3000) : `${place} `.padEnd(600, 'y'),
		}));
		const { texts } = await read(clues, entities);
		expect(texts[0]?.text).toHaveLength(1000);
		const total = texts.reduce((sum, { text }) => sum + text.length, 0);
		expect(total).toBeLessThanOrEqual(8000);
		expect(total).toBeGreaterThan(7000);
		expect(texts.at(-1)?.text).toMatch(/^19 /);
		expect(texts[7]?.text).toMatch(/^7 /);
		expect(texts[8]?.text).toMatch(/^16 /);
	});
});
