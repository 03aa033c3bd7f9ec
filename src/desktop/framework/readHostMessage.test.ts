import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customers } from '../../../e2e/desktop/customers.ts';
import { defaultDesktopSwitches, hostForms } from '../../../e2e/desktop/desktopSwitches.ts';
import { followFramework } from '../../../e2e/desktop/embedded/followFramework.ts';
import { createManualTime } from '../../../e2e/genesys/world/createManualTime.ts';
import { createWorld } from '../../../e2e/genesys/world/createWorld.ts';
import { frameworkStates } from './frameworkFacts.ts';
import { readHostMessage } from './readHostMessage.ts';

/** What the embedded client posts for one call, from its ring to its last word, in one of the customers' forms. */
function postsOfCall(changes: Partial<typeof defaultDesktopSwitches>) {
	const time = createManualTime(1_000_000);
	const world = createWorld({ seed: 4, now: time.now, scheduler: time.scheduler });
	const [ada] = world.agents;
	const queue = world.queues.find(({ wrapupPrompt }) => wrapupPrompt === 'mandatory');
	if (ada === undefined || queue === undefined) throw new Error('The centre is not as it was.');
	const follow = followFramework(world, ada.id);
	const posts: unknown[] = [];
	world.subscribe((change) => {
		posts.push(...follow(change, { ...defaultDesktopSwitches, ...changes }).map(({ message }) => message));
	});
	const { id } = world.offer({ agentId: ada.id, queueId: queue.id, customerName: customers[0].name });
	world.answer(id);
	time.advance(5000);
	world.hangUp(id, 'customer');
	time.advance(5000);
	const participantId = world.conversation(id)?.participants.find(({ purpose }) => purpose === 'agent')?.id ?? '';
	const wrapup = { code: queue.codes[0]?.id ?? '' };
	world.storeWrapup({ conversationId: id, participantId, wrapup, by: 'desktop', immediate: true });
	return { id, posts };
}

const id = '6d1b1f5e-54a7-4a2b-9c0e-7a4b0f2f3c11';

describe('what the embedded client posts', () => {
	it.each(hostForms)('in the form %s is read as alerting, connected, ended, done', (hostForm) => {
		const { id: called, posts } = postsOfCall({ hostForm });
		const read = posts.flatMap((post) => readHostMessage(post) ?? []);
		const states = read.map(({ state }) => state);
		expect(states.filter((state, index) => state !== states[index - 1])).toEqual([
			'alerting',
			'connected',
			'ended',
			'done',
		]);
		expect(new Set(read.map(({ conversationId }) => conversationId))).toEqual(new Set([called]));
	});

	it.each(hostForms)('in the form %s may end without naming the conversation', (hostForm) => {
		const { posts } = postsOfCall({ hostForm, finishedNames: 'nothing', deallocate: 'unsent' });
		const last = posts.flatMap((post) => readHostMessage(post) ?? []).at(-1);
		expect(last).toEqual({ conversationId: null, state: 'done' });
	});

	it.each<[string, unknown, string | null]>([
		['fields over the category', { data: { category: 'connect', interaction: { id, isDone: true } } }, 'done'],
		[
			'fields over the category, again',
			{ data: { category: 'acw', interaction: { id, isConnected: true } } },
			'connected',
		],
		['the category where there are no fields', { data: { category: 'disconnect', interaction: { id } } }, 'ended'],
		['`acw` as finished', { category: 'acw', data: { id } }, 'done'],
		['a state in small letters', { data: { interaction: { id, state: 'disconnected' } } }, 'ended'],
		['a bare interaction', { id, state: 'CONNECTED' }, 'connected'],
		[
			'the newer of a pair',
			{ data: { interaction: { old: { isDone: true }, new: { id, isConnected: true } } } },
			'connected',
		],
		['a pair at the top', { old: { isConnected: true }, new: { id, isDisconnected: true, isDone: false } }, 'ended'],
		['work that is required, from Salesforce', { reason: 'acw_required', interactionId: id }, 'ended'],
		['work that is completed, from Salesforce', { message: { reason: 'acw_completed', interactionId: id } }, 'done'],
		['a category nobody knows', { data: { category: 'constructor', interaction: { id } } }, null],
		['a call log', { type: 'processCallLog', data: { callLog: { id, isDone: true } } }, null],
		['a screen pop', { type: 'screenPop', data: { interaction: { id, isConnected: true } } }, null],
		['nothing of ours', { type: 'resize', data: { height: 3 } }, null],
		['no object', 7, null],
	])('is read by what it has: %s', (_, message, state) => {
		expect(readHostMessage(message)?.state ?? null).toBe(state);
		expect(readHostMessage(JSON.stringify(message))?.state ?? null).toBe(state);
		if (state !== null) expect(readHostMessage(message)?.conversationId).toBe(id);
	});

	it('is left alone where it is too long', () => {
		const message = JSON.stringify({ id, isDone: true });
		expect(readHostMessage(message + ' '.repeat(300_000))).toBeNull();
		expect(readHostMessage(message)).not.toBeNull();
	});

	it('never leads to an error, and nothing of it is kept but an id and a state', () => {
		const known = fc.constantFrom(
			'type',
			'msg',
			'data',
			'interaction',
			'old',
			'new',
			'category',
			'id',
			'state',
			'isDone',
		);
		const { tree } = fc.letrec((tie) => ({
			tree: fc.oneof(
				{ depthSize: 'small' },
				fc.anything({ maxDepth: 1 }),
				fc.dictionary(known, tie('tree'), { maxKeys: 4 }),
			),
		}));
		fc.assert(
			fc.property(tree, (message) => {
				const read = readHostMessage(message);
				if (read === null) return;
				expect(Object.keys(read)).toEqual(['conversationId', 'state']);
				expect(frameworkStates).toContain(read.state);
				expect(read.conversationId ?? id).toMatch(/^[\da-f-]{36}$/);
			}),
			{ numRuns: 400 },
		);
	});
});
