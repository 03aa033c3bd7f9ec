import { describe, expect, it } from 'vitest';
import { timeoutCode } from './decideFresh.ts';
import { storedAs } from './testing/platformModel.ts';
import { fails, outcomeOf, playSubmit } from './testing/playSubmit.ts';

describe('submit on a good day', () => {
	it('reads, writes and confirms, in this order and no more', async () => {
		const { result, calls, acceptances, phases } = await playSubmit();
		expect(result).toEqual({ kind: 'ended', outcome: { kind: 'applied' } });
		expect(calls).toEqual(['read', 'write', 'confirm']);
		expect(acceptances).toEqual([0]);
		expect(phases.map(({ kind }) => kind)).toEqual(['reading', 'writing', 'confirming']);
	});

	it('sends the version with the write where the read offered one', async () => {
		const { result, calls } = await playSubmit(({ state }) => {
			state.versioned = true;
			state.version = 7;
		});
		expect(outcomeOf(result)).toEqual({ kind: 'applied' });
		expect(calls).toEqual(['read', 'write 7', 'confirm']);
	});

	it('writes before the window opens, for a code that was armed early', async () => {
		const { result } = await playSubmit(({ state }) => {
			state.window = 'notYet';
		});
		expect(outcomeOf(result)).toEqual({ kind: 'applied' });
	});

	it('writes nothing where the platform holds this very wrap-up', async () => {
		const { result, calls } = await playSubmit(({ store }) => store(storedAs('refund', 'ticket 4711 ')));
		expect(outcomeOf(result)).toEqual({ kind: 'alreadyApplied' });
		expect(calls).toEqual(['read']);
	});

	it('writes over a draft of another tool', async () => {
		const { result } = await playSubmit(({ store }) => store(storedAs('complaint', '', true)));
		expect(outcomeOf(result)).toEqual({ kind: 'applied' });
	});

	it('adds its notes to the same code without any', async () => {
		const { result, state } = await playSubmit(({ store }) => store(storedAs('refund')));
		expect(outcomeOf(result)).toEqual({ kind: 'applied' });
		expect(state.stored?.notes).toBe('ticket 4711');
	});

	it('asks before other notes to the same code are lost, and replaces them when it may', async () => {
		const found = storedAs('refund', 'of the supervisor');
		const asked = await playSubmit(({ store }) => store(found));
		expect(asked.result).toEqual({ kind: 'conflict', found });
		const replaced = await playSubmit(({ store }) => store(found), { seenCodeId: 'refund', mayReplaceNotes: true });
		expect(outcomeOf(replaced.result)).toEqual({ kind: 'applied' });
		expect(replaced.state.stored?.notes).toBe('ticket 4711');
	});

	it('leaves the notes of others under the chosen code alone where the agent wrote none', async () => {
		const { result, calls } = await playSubmit(({ store }) => store(storedAs('refund', 'of the supervisor')), {
			notes: '',
		});
		expect(outcomeOf(result)).toEqual({ kind: 'alreadyApplied' });
		expect(calls).toEqual(['read']);
	});

	it('writes over the code that the panel had shown to the agent', async () => {
		const { result, effects } = await playSubmit(({ store }) => store(storedAs('complaint')), {
			seenCodeId: 'complaint',
		});
		expect(outcomeOf(result)).toEqual({ kind: 'applied' });
		expect(effects()).toBe(1);
	});
});

describe('submit when somebody else was there', () => {
	it('waits for the agent when another code is stored that was not shown', async () => {
		const found = storedAs('complaint', 'by the supervisor');
		const { result, calls } = await playSubmit(({ store }) => store(found));
		expect(result).toEqual({ kind: 'conflict', found });
		expect(calls).toEqual(['read']);
	});

	it('does not take the code of another for its own when confirming', async () => {
		const found = storedAs('complaint');
		const { result, calls } = await playSubmit(({ later, store }) => later(250, () => store(found)));
		expect(result).toEqual({ kind: 'conflict', found });
		// Ours may still be on its way, so it is looked for to the end before anybody is asked.
		expect(calls).toEqual(['read', 'write', ...Array.from({ length: 6 }, () => 'confirm'), 'read']);
	});

	it.each([
		['complete', storedAs('complaint'), 'closed'],
		['complete', storedAs(timeoutCode), 'timedOut'],
		['complete', null, 'closed'],
		['skipped', null, 'skipped'],
		['closed', null, 'closed'],
	] as const)('misses a window that is %s, with %o stored', async (window, stored, reason) => {
		const { result, calls } = await playSubmit(({ state }) => Object.assign(state, { window, stored }));
		expect(outcomeOf(result)).toEqual({ kind: 'missed', reason });
		expect(calls).toEqual(['read']);
	});

	it('finds its own wrap-up in a window that is over', async () => {
		const { result } = await playSubmit(({ state }) =>
			Object.assign(state, { window: 'complete', stored: storedAs('refund', 'ticket 4711') }),
		);
		expect(outcomeOf(result)).toEqual({ kind: 'alreadyApplied' });
	});
});

describe('submit when the platform objects', () => {
	it.each([
		[412, null],
		[409, 'request.conflict'],
		[428, null],
		[400, 'conversation.error.participant.no.active.conversations'],
		[400, 'conversation.participant.update.invalid'],
		[400, 'conversation.error.call.disconnected'],
	])('reads again and writes once more after %i %s', async (status, code) => {
		const { result, calls } = await playSubmit(({ faults }) => faults.write.push(fails(status, code)));
		expect(outcomeOf(result)).toEqual({ kind: 'applied' });
		expect(calls).toEqual(['read', 'write', 'read', 'write', 'confirm']);
	});

	it('takes the 400 of a gateway that speaks of state in words', async () => {
		const message = 'The conversation is not in a valid state for this update';
		const { result, calls } = await playSubmit(({ faults }) => faults.write.push(fails(400, null, { message })));
		expect(outcomeOf(result)).toEqual({ kind: 'applied' });
		expect(calls.filter((call) => call === 'read')).toHaveLength(2);
	});

	it('settles a stale version with the new one', async () => {
		const { result, calls } = await playSubmit(({ state, faults }) => {
			state.versioned = true;
			faults.write.push(fails(412));
			state.version = 3;
		});
		expect(outcomeOf(result)).toEqual({ kind: 'applied' });
		expect(calls).toEqual(['read', 'write 3', 'read', 'write 3', 'confirm']);
	});

	it.each([
		[400, 'bad.request', 'invalid'],
		[400, 'conversation.error.user.not.party', 'foreign'],
		[400, 'conversation.error.participant.no.active.conversations', 'invalid'],
		[403, 'not.authorized', 'foreign'],
		[404, 'not.found', 'notFound'],
		[409, 'request.conflict', 'versionConflict'],
		[412, null, 'versionConflict'],
	] as const)('refuses after %i %s twice as %s, with what to quote to support', async (status, code, reason) => {
		const { result, calls } = await playSubmit(({ faults }) =>
			faults.write.push(fails(status, code), fails(status, code)),
		);
		expect(outcomeOf(result)).toMatchObject({ kind: 'refused', reason, correlationId: 'c-1' });
		expect(outcomeOf(result)).toHaveProperty('detail', expect.stringContaining(String(status)));
		expect(calls).toEqual(['read', 'write', 'read', 'write', 'read']);
	});

	it.each([
		[400, 'missing.wrapup.code', 'invalid'],
		[400, 'conversation.error.wrapup.code.required', 'invalid'],
		[400, 'conversation.error.wrapup.cannot.skip', 'invalid'],
		[413, null, 'invalid'],
		[403, 'missing.any.permissions', 'permission'],
		[403, 'missing.permissions', 'permission'],
		[403, 'app.not.authorized.for.scope', 'scope'],
		[403, null, 'permission'],
	] as const)('refuses after %i %s as %s, at once', async (status, code, reason) => {
		const { result, calls } = await playSubmit(({ faults }) => faults.write.push(fails(status, code)));
		expect(outcomeOf(result)).toMatchObject({ kind: 'refused', reason, correlationId: 'c-1' });
		expect(outcomeOf(result)).toHaveProperty('detail', expect.stringContaining(String(status)));
		expect(calls).toEqual(['read', 'write']);
	});

	it.each([400, 403, 404, 409])('misses when the second read after %i finds the window closed', async (status) => {
		const { result, calls } = await playSubmit((model) => {
			const { write } = model.platform;
			model.faults.write.push(fails(status, status === 403 ? 'not.authorized' : null));
			model.platform.write = (version, until) => {
				model.state.window = 'complete';
				return write(version, until);
			};
		});
		expect(outcomeOf(result)).toEqual({ kind: 'missed', reason: 'closed' });
		expect(calls).toEqual(['read', 'write', 'read']);
	});
});
