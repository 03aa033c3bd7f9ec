import { describe, expect, it } from 'vitest';
import { type HttpPlatform, refusal } from './testing/httpPlatform.ts';
import { playAnswers, routes, type Stage } from './testing/playAnswers.ts';

const complaint = { code: 'complaint', notes: '' };

/** What others store leaves the window open, as in a forced time box. */
const forced = (happens: (platform: HttpPlatform) => void): NonNullable<Stage['prepare']> => {
	return (platform) => {
		platform.state.prompt = 'forcedTimeout';
		happens(platform);
	};
};

describe.each(routes)('a foreign choice, on the route %s', (route) => {
	it('stored before the click waits for the agent, with its code and its time on our clock', async () => {
		const played = await playAnswers(route, {
			prepare: forced(({ state, store }) => {
				state.clockAhead = 300_000;
				store(complaint);
			}),
		});
		const { foundAt, ...end } = played.end as { foundAt: number };
		expect(end).toEqual({ kind: 'conflict', found: { id: 'complaint', name: 'complaint' }, foundNotes: false });
		expect(Math.abs(foundAt - (played.intent?.chosenAt ?? 0))).toBeLessThan(1000);
		expect(played.wrote).toBe(0);
	});

	it.each([
		['keep', { kind: 'withdrawn' }, 'complaint', []],
		['replace', { kind: 'applied' }, 'refund', ['complaint']],
	] as const)('is settled by the agent alone: %s', async (decision, end, code, replaced) => {
		const played = await playAnswers(route, { prepare: forced(({ store }) => store(complaint)) });
		await played.outbox.settle('intent-1', decision);
		expect(await played.goOn()).toEqual(end);
		expect(played.state.stored?.code).toBe(code);
		expect(played.replaced).toEqual(replaced);
	});

	it('is asked about again when it is yet another one by then', async () => {
		const played = await playAnswers(route, { prepare: forced(({ store }) => store(complaint)) });
		played.store({ code: 'other', notes: '' });
		await played.outbox.settle('intent-1', 'replace');
		expect(await played.goOn()).toMatchObject({ kind: 'conflict', found: { id: 'other' } });
		expect(played.wrote).toBe(0);
	});

	it('stored between the read and the write stays, where the platform versions conversations', async () => {
		const played = await playAnswers(route, {
			prepare: forced(({ state, later, store }) => {
				state.versioned = true;
				later(30, () => store(complaint));
			}),
		});
		expect(played.end).toMatchObject({ kind: 'conflict', found: { id: 'complaint' } });
		expect(played.writes.map(({ version }) => version)).toEqual(['"1"']);
		expect(played.changed).toBe(0);
	});

	it('stored after our 202 was dropped is not written over', async () => {
		const played = await playAnswers(route, {
			prepare: forced(({ faults, later, store }) => {
				faults.write.push({ does: 'nothing' });
				later(2000, () => store(complaint));
			}),
		});
		expect(played.end).toMatchObject({ kind: 'conflict', found: { id: 'complaint' } });
		expect(played.wrote).toBe(1);
	});

	it('that completes the wrap-up first is not written over', async () => {
		const played = await playAnswers(route, { prepare: ({ store }) => store(complaint) });
		expect(played.end).toEqual({ kind: 'missed', reason: 'closed' });
		expect(played.wrote).toBe(0);
	});
});

describe.each(routes)('notes of others under the chosen code, on the route %s', (route) => {
	const noted = forced(({ store }) => store({ code: 'refund', notes: 'of the supervisor' }));

	it('are asked about before they are lost, and replaced where the agent says so', async () => {
		const played = await playAnswers(route, { prepare: noted });
		expect(played.end).toMatchObject({ kind: 'conflict', found: { id: 'refund' }, foundNotes: true });
		expect(played.wrote).toBe(0);
		await played.outbox.settle('intent-1', 'replace');
		expect(await played.goOn()).toEqual({ kind: 'applied' });
		expect(played.state.stored?.notes).toBe('ticket 4711');
	});

	it('stay where the agent wrote none', async () => {
		const played = await playAnswers(route, { prepare: noted, choice: { notes: '' } });
		expect(played.end).toEqual({ kind: 'alreadyApplied' });
		expect(played.wrote).toBe(0);
	});

	it('may be the agent’s own, and are corrected then', async () => {
		const choice = { seenCodeId: 'refund', mayReplaceNotes: true, notes: '' };
		const played = await playAnswers(route, { prepare: noted, choice });
		expect(played.end).toEqual({ kind: 'applied' });
		expect(played.state.stored?.notes).toBe('');
	});
});

describe.each(routes)('a change of versions, on the route %s', (route) => {
	/** Somebody changes the conversation right before so many of our writes arrive. */
	const changing = (times: number): NonNullable<Stage['prepare']> =>
		forced(({ state }) => {
			state.versioned = true;
			let left = times;
			state.writeGuard = () => {
				if (left > 0) state.version += 1;
				left -= 1;
				return null;
			};
		});

	it('once is settled with the new version', async () => {
		const played = await playAnswers(route, { prepare: changing(1) });
		expect(played.end).toEqual({ kind: 'applied' });
		expect(played.writes.map(({ version }) => version)).toEqual(['"1"', '"2"']);
	});

	it('twice is final, with what the platform holds now, marked in the journal, and can be tried again by hand', async () => {
		const played = await playAnswers(route, {
			prepare: (platform, session) => {
				changing(2)(platform, session);
				platform.store(complaint);
			},
			choice: { seenCodeId: 'complaint' },
		});
		expect(played.end).toMatchObject({
			kind: 'refused',
			reason: 'versionConflict',
			holds: { id: 'complaint', name: 'complaint' },
		});
		expect(played.wrote).toBe(2);
		expect(played.changed).toBe(0);
		expect(played.journal).toMatchObject({ outcome: 'refused', reason: 'versionConflict', integrityRisk: true });
		const { intent } = played;
		if (intent === undefined) throw new Error('The choice is gone.');
		await played.outbox.add({ ...intent, id: 'intent-2', notes: 'again', stage: { kind: 'sending' } });
		expect(await played.goOn('intent-2')).toEqual({ kind: 'applied' });
		expect(played.state.stored).toMatchObject({ code: 'refund', notes: 'again' });
	});

	it('twice with somebody else’s code in between says which code it is, and asks nothing', async () => {
		const played = await playAnswers(route, {
			prepare: forced(({ faults, later, store }) => {
				faults.write.push(
					{ answers: refusal(412, null), does: 'nothing' },
					{ answers: refusal(412, null), does: 'nothing' },
				);
				later(75, () => store(complaint));
			}),
		});
		expect(played.end).toMatchObject({ kind: 'refused', reason: 'versionConflict', holds: { id: 'complaint' } });
		expect(played.replaced).toEqual([]);
	});
});

describe.each(routes)('a correction, on the route %s', (route) => {
	it('replaces the agent’s first code while the window is open', async () => {
		const first = await playAnswers(route, { prepare: forced(() => undefined) });
		expect(first.end).toEqual({ kind: 'applied' });
		const { intent } = first;
		if (intent === undefined) throw new Error('The choice is gone.');
		const code = { id: 'complaint', name: 'Complaint' };
		const second = { ...intent, id: 'intent-2', code, seenCodeId: 'refund', stage: { kind: 'sending' as const } };
		await first.outbox.add(second);
		expect(await first.goOn('intent-2')).toEqual({ kind: 'applied' });
		expect(first.state.stored).toMatchObject({ code: 'complaint' });
		expect(first.effects()).toBe(2);
	});
});

describe.each(routes)('after-call work that was skipped, on the route %s', (route) => {
	it('takes no code: nothing is written', async () => {
		const played = await playAnswers(route, { prepare: ({ state }) => Object.assign(state, { work: 'skipped' }) });
		expect(played.end).toEqual({ kind: 'missed', reason: 'skipped' });
		expect(played.wrote).toBe(0);
	});

	it('while our write was under way takes none either, and is told by the next read', async () => {
		const played = await playAnswers(route, {
			prepare: ({ state, later, faults }) => {
				faults.write.push({ does: 'nothing', answers: refusal(400, 'conversation.error.call.disconnected') });
				later(30, () => Object.assign(state, { work: 'skipped' }));
			},
		});
		expect(played.end).toEqual({ kind: 'missed', reason: 'skipped' });
		expect(played.wrote).toBe(1);
	});

	it('is read off the participant where the list no longer shows the conversation', async () => {
		const played = await playAnswers(route, {
			prepare: ({ state }) => Object.assign(state, { work: 'skipped', listed: false }),
		});
		expect(played.end).toEqual({ kind: 'missed', reason: 'skipped' });
	});
});
