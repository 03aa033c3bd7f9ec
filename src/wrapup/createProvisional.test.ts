import { describe, expect, it } from 'vitest';
import type { Answer } from '../genesys/answer.ts';
import { failed } from '../genesys/answer.ts';
import { createSimulatedTime } from '../genesys/testing/simulatedTime.ts';
import { createProvisional, type ProvisionalDraft, provisionalDelay } from './createProvisional.ts';

const ok: Answer<unknown> = { kind: 'ok', value: null, version: null, correlationId: null };
const offline = failed({ kind: 'network', message: 'offline' });

function openProvisional() {
	const time = createSimulatedTime();
	const saved: ProvisionalDraft[] = [];
	const world = { open: true, answer: ok as Answer<unknown> | null, takes: 0, changes: 0 };
	const provisional = createProvisional({
		clock: time.clock,
		maySave: () => world.open,
		save: async (_key, draft) => {
			saved.push(draft);
			await time.clock.sleep(world.takes);
			return world.answer;
		},
		onChange: () => {
			world.changes += 1;
		},
	});
	return { time, saved, world, provisional };
}

describe('a draft', () => {
	it('is saved once, a moment after the last change, with all of it', async () => {
		const { time, saved, provisional } = openProvisional();
		provisional.change('k', { notes: 't' });
		await time.advance(provisionalDelay - 1);
		provisional.change('k', { notes: 'ticket' });
		provisional.change('k', { codeId: 'refund' });
		await time.advance(provisionalDelay - 1);
		expect(saved).toEqual([]);
		expect(provisional.stateOf('k')).toBe('waiting');
		await time.advance(1);
		expect(saved).toEqual([{ codeId: 'refund', notes: 'ticket' }]);
		expect(provisional.stateOf('k')).toBe('saved');
		expect(provisional.codeIdOf('k')).toBe('refund');
		await time.advance(60_000);
		expect(saved).toHaveLength(1);
	});

	it('costs nothing while it does not change', async () => {
		const { time, saved, provisional } = openProvisional();
		provisional.change('k', { notes: '' });
		await time.advance(provisionalDelay);
		provisional.change('k', { notes: 'ticket' });
		await time.advance(provisionalDelay);
		provisional.change('k', { notes: 'ticket' });
		await time.advance(provisionalDelay);
		expect(saved).toEqual([{ codeId: null, notes: 'ticket' }]);
	});

	it('that was emptied is emptied at the platform too', async () => {
		const { time, saved, provisional } = openProvisional();
		provisional.change('k', { notes: 'a name' });
		await time.advance(provisionalDelay);
		provisional.change('k', { notes: '' });
		await time.advance(provisionalDelay);
		expect(saved.at(-1)).toEqual({ codeId: null, notes: '' });
	});

	it('is not saved once the conversation is over, even if it was waiting', async () => {
		const { time, saved, world, provisional } = openProvisional();
		provisional.change('k', { notes: 'ticket' });
		world.open = false;
		await time.advance(provisionalDelay);
		provisional.change('k', { notes: 'ticket 4711' });
		await time.advance(provisionalDelay);
		expect(saved).toEqual([]);
	});

	it('that was forgotten is not saved', async () => {
		const { time, saved, provisional } = openProvisional();
		provisional.change('k', { notes: 'ticket' });
		provisional.change('other', { notes: 'more' });
		provisional.forget('k');
		await time.advance(provisionalDelay);
		expect(saved).toEqual([{ codeId: null, notes: 'more' }]);
		provisional.change('other', { notes: 'even more' });
		provisional.clear();
		await time.advance(provisionalDelay);
		expect(saved).toHaveLength(1);
		expect(provisional.stateOf('other')).toBe('nothing');
	});

	it('whose saving failed says so, and is tried again with the next word, or the same', async () => {
		const { time, saved, world, provisional } = openProvisional();
		world.answer = offline;
		provisional.change('k', { notes: 'ticket' });
		await time.advance(provisionalDelay);
		expect(provisional.stateOf('k')).toBe('failed');
		world.answer = ok;
		provisional.change('k', { notes: 'ticket' });
		await time.advance(provisionalDelay);
		expect(provisional.stateOf('k')).toBe('saved');
		expect(saved).toHaveLength(2);
	});

	it('is not called saved while a newer one waits, nor when its turn came too late', async () => {
		const { time, world, provisional } = openProvisional();
		world.takes = 5000;
		provisional.change('k', { notes: 'a' });
		await time.advance(provisionalDelay + 1000);
		provisional.change('k', { notes: 'ab' });
		world.answer = null;
		await time.advance(4000);
		expect(provisional.stateOf('k')).toBe('waiting');
		await time.advance(60_000);
		expect(provisional.stateOf('k')).toBe('waiting');
	});
});
