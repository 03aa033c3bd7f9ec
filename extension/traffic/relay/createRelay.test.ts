import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TrafficFacts } from '../../../src/desktop/traffic/trafficFacts.ts';
import { createRelay } from './createRelay.ts';

const conversation = { saltedId: '0123456789abcdef', medium: 'call', state: 'wrapUp', at: 5 };
const said = (more: object) => JSON.stringify({ topic: true, counters: {}, conversations: [], ...more });

/** A relay whose time stands still until the test moves it. */
function startRelay(answer: () => Promise<boolean> = () => Promise.resolve(true)) {
	const sent: TrafficFacts[] = [];
	let timers: { readonly at: number; readonly task: () => void }[] = [];
	let time = 0;
	let stops = 0;
	const relay = createRelay({
		send: (facts) => {
			sent.push(facts);
			return answer();
		},
		onStop: () => {
			stops += 1;
		},
		after: (milliseconds, task) => timers.push({ at: time + milliseconds, task }),
		now: () => time,
	});
	const pass = (milliseconds: number) => {
		time += milliseconds;
		const due = timers.filter(({ at }) => at <= time);
		timers = timers.filter(({ at }) => at > time);
		for (const { task } of due) task();
	};
	return { relay, sent, pass, statuses: () => sent.map(({ status }) => status), stops: () => stops };
}

describe('a relay', () => {
	it('hands on what the page’s world says, and that it is watching', () => {
		const { relay, sent } = startRelay();
		const counters = { call: { active: 1, acw: 0 } };
		relay.take(said({ counters, conversations: [conversation] }));
		expect(sent).toEqual([{ status: 'watching', counters, conversations: [conversation] }]);
	});

	it('says after a minute that no known topic comes where the page works with conversations', () => {
		const { relay, pass, statuses } = startRelay();
		relay.take(said({ topic: false }));
		pass(59_999);
		expect(statuses()).toEqual([]);
		pass(1);
		expect(statuses()).toEqual(['notAvailable']);
		relay.take(said({}));
		expect(statuses()).toEqual(['notAvailable', 'watching']);
	});

	it('does not say so where a topic came, or where the page does nothing', () => {
		const heard = startRelay();
		heard.relay.take(said({ topic: false }));
		heard.relay.take(said({}));
		heard.pass(600_000);
		expect(heard.statuses()).toEqual(['watching']);
		const idle = startRelay();
		idle.pass(600_000);
		expect(idle.statuses()).toEqual([]);
	});

	it('hands on what a request hints at, without a word on topics yet', () => {
		const { relay, sent } = startRelay();
		relay.take(said({ topic: false, conversations: [conversation] }));
		expect(sent).toEqual([{ status: 'unheard', counters: {}, conversations: [conversation] }]);
	});

	it('says that it came too late, and that the layer failed', () => {
		const { relay, statuses } = startRelay();
		relay.tooLate();
		relay.take('failed');
		expect(statuses()).toEqual(['reloadNeeded', 'notAvailable']);
	});

	it('lets nothing through that is no report, and of a report nothing but its fields', () => {
		const { relay, sent } = startRelay();
		fc.assert(
			fc.property(fc.anything(), fc.jsonValue(), fc.dictionary(fc.string(), fc.jsonValue()), (any, json, fields) => {
				relay.take(any);
				relay.take(JSON.stringify(json));
				relay.take(said({ ...fields, counters: fields, conversations: [fields, { ...conversation, ...fields }] }));
			}),
		);
		for (const facts of sent) {
			expect(Object.keys(facts).sort()).toEqual(['conversations', 'counters', 'status']);
			expect(Object.keys(facts.counters).every((medium) => /^[a-z]+$/.test(medium))).toBe(true);
			for (const one of facts.conversations) {
				expect(Object.keys(one).sort()).toEqual(['at', 'medium', 'saltedId', 'state']);
				expect(one.saltedId).toMatch(/^[0-9a-f]{16}$/);
			}
		}
	});

	it.each([{ saltedId: crypto.randomUUID() }, { saltedId: 'Ada' }, { medium: 'fax' }, { state: 'Ada' }, { at: 'now' }])(
		'drops a conversation with %o',
		(more) => {
			const { relay, sent } = startRelay();
			relay.take(said({ conversations: [{ ...conversation, ...more }, conversation] }));
			expect(sent[0]?.conversations).toEqual([conversation]);
		},
	);

	it('cuts a forger short, and hears again later', () => {
		const { relay, sent, pass } = startRelay();
		for (let time = 0; time < 1000; time += 1) relay.take(said({ conversations: [conversation] }));
		expect(sent).toHaveLength(60);
		pass(10_001);
		relay.take(said({ conversations: Array.from({ length: 100 }, () => conversation) }));
		expect(sent).toHaveLength(61);
		expect(sent.at(-1)?.conversations).toHaveLength(20);
	});

	it.each<[string, () => Promise<boolean>]>([
		['wants no more', () => Promise.resolve(false)],
		['is gone', () => Promise.reject(new Error('Extension context invalidated.'))],
	])('ends where the background %s', async (_, answer) => {
		const { relay, stops } = startRelay(answer);
		relay.take(said({}));
		await expect.poll(stops).toBe(1);
	});
});
