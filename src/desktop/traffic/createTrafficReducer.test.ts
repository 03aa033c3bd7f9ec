import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canariesOf } from '../../../e2e/desktop/canaries.ts';
import { createSaltedId } from './createSaltedId.ts';
import { createTrafficReducer } from './createTrafficReducer.ts';
import { longestFrame } from './readTopic.ts';
import { recordStream, type StreamForm, wrapUpWithNotes } from './testing/recordStream.ts';
import { readTrafficReport } from './trafficReport.ts';

const saltedId = createSaltedId(new Uint8Array(16));
const newReducer = () => createTrafficReducer({ saltedId, now: () => 5 });
const forms: readonly StreamForm[] = ['xmpp', 'json'];

/** What the reducer makes of these frames. */
function reduced(frames: readonly string[]) {
	const reducer = newReducer();
	const reports = frames.flatMap((frame) => reducer.takeFrame(frame));
	const states = reports.flatMap(({ conversations }) => conversations.map(({ state }) => state));
	const calls = reports.flatMap(({ counters: { call } }) => (call === undefined ? [] : [`${call.active} ${call.acw}`]));
	return { reports, states, calls: calls.filter((call, index) => call !== calls[index - 1]) };
}

describe.each(forms)('the stream as %s', (form) => {
	it('tells of a call: connected, in after-call work, done; with the counters beside', () => {
		const { frames, conversationId } = recordStream(form, (world, id, advance) => {
			world.answer(id);
			advance(1000);
			world.hangUp(id, 'customer');
			advance(1000);
			wrapUpWithNotes(world, id);
		});
		const { states, calls, reports } = reduced(frames);
		expect(states).toEqual(['connected', 'ended', 'wrapUp', 'done']);
		expect(calls).toEqual(['0 0', '1 0', '0 0', '0 1', '0 0']);
		expect(new Set(reports.flatMap(({ conversations }) => conversations.map((one) => one.saltedId)))).toEqual(
			new Set([saltedId(conversationId)]),
		);
	});

	it('tells a time that ran out from a wrap-up that was skipped', () => {
		const ringOff = { prompt: 'timeout', timeoutMs: 5000 } as const;
		const timedOut = recordStream(
			form,
			(world, id, advance) => {
				world.answer(id);
				world.hangUp(id, 'customer');
				advance(6000);
			},
			ringOff,
		);
		expect(reduced(timedOut.frames).states.at(-1)).toBe('timedOut');
		const optional = recordStream(
			form,
			(world, id, advance) => {
				world.answer(id);
				world.hangUp(id, 'customer');
				advance(1000);
				world.skipWrapup(id, 'desktop');
			},
			{ prompt: 'optional' },
		);
		expect(reduced(optional.frames).states.at(-1)).toBe('skipped');
	});

	it('says nothing of a call that only rings', () => {
		const { frames } = recordStream(form, (_world, _id, advance) => advance(1000));
		expect(frames.length).toBeGreaterThan(1);
		expect(reduced(frames).states).toEqual([]);
	});

	it('keeps the customer, the notes and the id to the page', () => {
		const { frames, conversationId, agentId } = recordStream(form, (world, id, advance) => {
			world.answer(id);
			advance(1000);
			world.hangUp(id, 'customer');
			wrapUpWithNotes(world, id);
		});
		const canaries = [...canariesOf([conversationId, agentId]), 'ticket 4711'];
		const heard = frames.join('\n');
		expect(canaries.filter((canary) => heard.includes(canary)).length).toBeGreaterThan(5);
		const said = JSON.stringify(reduced(frames).reports);
		expect(said.length).toBeGreaterThan(100);
		expect(canaries.filter((canary) => said.includes(canary))).toEqual([]);
	});

	it('says the same again for nothing', () => {
		const { frames } = recordStream(form, (world, id) => world.answer(id));
		const reducer = newReducer();
		expect(frames.flatMap((frame) => reducer.takeFrame(frame)).length).toBeGreaterThan(1);
		const last = frames.slice(-3);
		expect(last.flatMap((frame) => reducer.takeFrame(frame))).toEqual([]);
	});

	it('hears of the user of the topic alone', () => {
		const { frames, agentId } = recordStream(form, (world, id) => world.answer(id));
		const foreign = frames.map((frame) => frame.replaceAll(`v2.users.${agentId}`, `v2.users.${crypto.randomUUID()}`));
		expect(reduced(foreign).states).toEqual([]);
		expect(reduced(frames).states).toEqual(['connected']);
	});
});

describe('a request that succeeded', () => {
	const conversationId = crypto.randomUUID();
	const participant = `/conversations/calls/${conversationId}/participants/${crypto.randomUUID()}`;
	const wrapup = `${participant}/communications/${crypto.randomUUID()}/wrapup`;
	const bases = [
		'https://api.mypurecloud.de/api/v2',
		'https://apps.mypurecloud.de/platform/api/v2',
		'/directory/api/v2',
	];
	const wrapUp = { saltedId: saltedId(conversationId), medium: 'call', state: 'wrapUp', at: 5 };

	it.each(bases)('below %s says that a code was stored, and never that the work is done', (base) => {
		const reducer = newReducer();
		for (let time = 0; time < 3; time += 1) {
			expect(reducer.takeRequest('POST', `${base}${wrapup}`)?.conversations).toEqual([wrapUp]);
		}
		expect(reducer.takeRequest('PATCH', `${base}${participant}`)?.conversations).toEqual([wrapUp]);
	});

	it('shows once that the page works with conversations, where it says no more', () => {
		const reducer = newReducer();
		const [base = ''] = bases;
		expect(reducer.takeRequest('GET', `${base}/conversations?expand=x`)).toEqual({
			topic: false,
			counters: {},
			conversations: [],
		});
		expect(reducer.takeRequest('PATCH', `${base}${participant}`)).toBeNull();
		expect(reducer.takeRequest('GET', `${base}${wrapup}codes`)).toBeNull();
		expect(reducer.takeRequest('GET', `${base}${wrapup}`)).toBeNull();
	});

	it('says nothing of a code that is chosen while the call goes on', () => {
		const { frames, conversationId: called } = recordStream('json', (world, id) => world.answer(id));
		const reducer = newReducer();
		for (const frame of frames) reducer.takeFrame(frame);
		const path = wrapup.replace(conversationId, called);
		expect(reducer.takeRequest('POST', `/api/v2${path}`)?.conversations).toEqual([]);
	});

	it.each([
		['POST', `https://evil.example/?to=/api/v2/routing/queues`],
		['POST', `https://apps.mypurecloud.de/api/v2/users/me`],
		['GET', `https://apps.mypurecloud.de/api/v2/conversationsummary`],
	])('of something else is passed over: %s %s', (method, address) => {
		expect(newReducer().takeRequest(method, address)).toBeNull();
	});
});

describe('whatever passes through the page', () => {
	const topics = fc.constantFrom(
		'v2.users.6d1b1f5e-54a7-4a2b-9c0e-7a4b0f2f3c11.conversations',
		'v2.users.6d1b1f5e-54a7-4a2b-9c0e-7a4b0f2f3c11.conversations.calls',
		'v2.users.6d1b1f5e-54a7-4a2b-9c0e-7a4b0f2f3c11.conversationsummary',
		'v2.users.6d1b1f5e-54a7-4a2b-9c0e-7a4b0f2f3c11.conversations.toString',
	);
	const participant = fc.dictionary(
		fc.constantFrom('userId', 'state', 'calls', 'wrapup', 'afterCallWork', '__proto__', 'endAcwTime'),
		fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constant('6d1b1f5e-54a7-4a2b-9c0e-7a4b0f2f3c11')),
	);
	const payload = fc.oneof(
		fc.jsonValue({ maxDepth: 3 }),
		fc.record({ id: fc.uuid(), participants: fc.array(participant, { maxLength: 3 }) }),
	);

	it('brings the reducer to no error, and what it says is a report and no more', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(topics, payload), { maxLength: 4 }),
				fc.webUrl(),
				fc.string(),
				(messages, address, method) => {
					const reducer = newReducer();
					const reports = messages.flatMap(([topicName, eventBody]) =>
						reducer.takeFrame(JSON.stringify({ topicName, eventBody })),
					);
					for (const report of reports) expect(readTrafficReport(JSON.stringify(report))).toEqual(report);
					expect(reducer.takeRequest(method, address)).toBeNull();
				},
			),
			{ numRuns: 400 },
		);
	});

	it('is left alone where it is too long, or about something else', () => {
		const { frames } = recordStream('json', (world, id) => world.answer(id));
		expect(reduced(frames.map((frame) => frame + ' '.repeat(longestFrame))).reports).toEqual([]);
		const others = frames.map((frame) => frame.replaceAll('v2.users.', 'v2.routing.'));
		expect(reduced(others).reports).toEqual([]);
	});
});
