import { describe, expect, it } from 'vitest';
import { failed } from '../genesys/answer.ts';
import type { Client } from '../genesys/client.ts';
import { createEvidenceMemory } from '../genesys/evidence/createEvidenceMemory.ts';
import { createSimulatedTime } from '../genesys/testing/simulatedTime.ts';
import { createIdleAdviser } from '../suggest/testing/idleAdviser.ts';
import { createSuggesting } from './createSuggesting.ts';
import { unknownWrapUp } from './lifecycle.ts';
import { deskWork } from './testing/deskWork.ts';
import { aCommunication } from './testing/samples.ts';
import type { BookEntry } from './wrapUpBook.ts';

const codes = [
	{ id: 'refund', name: 'Refund' },
	{ id: 'complaint', name: 'Complaint' },
];

const told = aCommunication({
	medium: 'message',
	clues: { attributes: {}, messages: [{ id: 'message-1', at: null, by: 'customer' }] },
});

/** A message conversation in after-call work, on a platform that forbids summaries. */
function openTalk(suggestionSources: readonly string[], enrich = createIdleAdviser().adviser.enrich) {
	const time = createSimulatedTime();
	const paths: string[] = [];
	const client: Client = async ({ path }) => {
		paths.push(path.split('?')[0]?.split('/').at(-1) ?? '');
		if (path.includes('/bulk')) return { kind: 'ok', value: { entities: [] }, version: null, correlationId: null };
		const code = 'missing.any.permissions';
		return failed({ kind: 'http', status: 403, code, message: '', correlationId: null, retryAfterSeconds: null });
	};
	const entry: BookEntry = {
		wrapUp: { ...unknownWrapUp(told), noticedAt: 0, window: 'open', phase: { kind: 'wrapping' } },
		codes,
		codesFailure: null,
		requests: 0,
		dismissed: false,
	};
	const troubles: unknown[] = [];
	const suggesting = createSuggesting(
		{
			adviser: { ...createIdleAdviser().adviser, enrich },
			client,
			clock: time.clock,
			work: deskWork,
			evidence: { memory: createEvidenceMemory(), prior: () => ({ refund: 1 }) },
			settings: () => ({ undoSeconds: 2, undoOnClose: 'commit', writeRoute: 'communication', suggestionSources }),
			skew: () => 0,
			onChange: () => undefined,
			onTrouble: (error) => troubles.push(error),
		},
		{ entries: () => [entry], find: () => entry },
		{ notesOf: () => '', panelIsOpen: () => false },
	);
	suggesting.see(entry.wrapUp.key, told);
	suggesting.follow();
	return { suggesting, entry, paths, time, troubles };
}

describe('after a confirmed choice of a message conversation', () => {
	it.each([
		['where Copilot is not wanted', ['attributes', 'prior'], []],
		['where messages are read', ['messages', 'prior'], ['bulk']],
		['where Copilot is wanted as well', ['messages', 'copilot'], ['bulk', 'summaries']],
	])('nothing but Copilot is asked for: %s', async (_, sources, asked) => {
		const { suggesting, entry, paths, time } = openTalk(sources);
		await time.settle();
		await suggesting.learn(entry, 'refund', 1);
		await suggesting.learn(entry, 'complaint', 2);
		expect(paths).toEqual(asked);
	});
});

describe('a source that breaks', () => {
	it('is reported, and keeps no suggestion back', async () => {
		const broken = new Error('What came could not be taken in.');
		const { suggesting, entry, time, troubles } = openTalk(['prior'], () => {
			throw broken;
		});
		await time.settle();
		expect(suggesting.of(entry).suggestions).toHaveLength(2);
		expect(troubles).toEqual([broken]);
	});
});
