import { describe, expect, it } from 'vitest';
import { timeoutCode } from './decideFresh.ts';
import { type HttpPlatform, refusal } from './testing/httpPlatform.ts';
import { playAnswers, routes, type Stage } from './testing/playAnswers.ts';

/** After-call work has ended with this code, or with none, before the choice is there. */
const over =
	(code: string | null, takesLate = true) =>
	({ state }: HttpPlatform) => {
		const stored = code === null ? null : { code, notes: '' };
		Object.assign(state, { work: 'complete', takesLate, stored });
	};

const late = (prepare: Stage['prepare'], more: Stage = {}): Stage => ({
	lateWrite: true,
	...(prepare === undefined ? {} : { prepare }),
	...more,
});
const missed = (reason: string) => ({ kind: 'missed', reason });

describe.each(routes)('a choice that comes too late, on the route %s', (route) => {
	it.each([
		['nothing is stored', null],
		['the time-out code is stored', timeoutCode],
	])('goes in once where %s and the policy wants it tried', async (_, code) => {
		const played = await playAnswers(route, late(over(code)));
		expect(played).toMatchObject({ end: { kind: 'applied' }, wrote: 1, changed: 1 });
		expect(played.journal?.outcome).toBe('applied');
	});

	it.each([
		['without the policy', { prepare: over(null) }, missed('closed')],
		['over the code of somebody', late(over('complaint')), missed('closed')],
		[
			'where the platform skipped after-call work',
			late(({ state }) => Object.assign(state, { work: 'skipped', takesLate: true })),
			missed('skipped'),
		],
		[
			'where the platform knows nothing of it any more',
			late(({ state }) => Object.assign(state, { known: false })),
			missed('closed'),
		],
	])('is not written %s', async (_, stage, end) => {
		expect(await playAnswers(route, stage)).toMatchObject({ end, wrote: 0, changed: 0 });
	});

	it('is missed, as it was, where the platform accepts it and does nothing', async () => {
		const played = await playAnswers(route, late(over(timeoutCode, false)));
		expect(played).toMatchObject({ end: missed('timedOut'), changed: 0 });
		expect(played.wrote).toBeGreaterThan(0);
	});

	it('is missed, as it was, where the platform refuses it', async () => {
		const refuses = (platform: HttpPlatform) => {
			over(null)(platform);
			platform.state.writeGuard = () => refusal(400, 'conversation.error.wrapup.not.allowed');
		};
		expect(await playAnswers(route, late(refuses))).toMatchObject({ end: missed('closed'), changed: 0 });
	});
});

it('is tried where the network came back after the deadline', async () => {
	const offline: Stage['prepare'] = (platform) => {
		platform.state.offline = true;
		platform.state.takesLate = true;
		platform.later(61_000, () => Object.assign(platform.state, { offline: false, work: 'complete' }));
	};
	const back = { lasts: 60_000, choice: {} };
	expect(await playAnswers('communication', { prepare: offline, ...back })).toMatchObject({ end: missed('deadline') });
	expect(await playAnswers('communication', late(offline, back))).toMatchObject({ end: { kind: 'applied' }, wrote: 1 });
});
