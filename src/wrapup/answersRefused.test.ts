import { describe, expect, it } from 'vitest';
import { type HttpFault, html, refusal } from './testing/httpPlatform.ts';
import { playAnswers, routes, type Stage } from './testing/playAnswers.ts';

type Row = readonly [
	name: string,
	stage: Stage,
	expected: { readonly end: object; readonly wrote: number; readonly changed: number; readonly risk?: boolean },
];

/** A write that is refused once, twice, ever. */
const refuses = (times: number, ...answer: Parameters<typeof refusal>): Stage => ({
	prepare: ({ faults }) => {
		const fault: HttpFault = { does: 'nothing', answers: refusal(...answer) };
		faults.write.push(...Array.from({ length: times }, () => fault));
	},
});

/** A write that is refused because the agent, or the platform, has just finished the wrap-up elsewhere. */
const refusesClosed = (...answer: Parameters<typeof refusal>): Stage => ({
	prepare: ({ faults, later, store }) => {
		faults.write.push({ does: 'nothing', answers: refusal(...answer) });
		later(35, () => store({ code: 'complaint', notes: '' }));
	},
});

const applied = { kind: 'applied' };
const missed = { kind: 'missed', reason: 'closed' };
const refused = (reason: string) => ({ kind: 'refused', reason });
const inactive = [400, 'conversation.error.participant.no.active.conversations'] as const;
const notInState = [400, 'bad.request', 'The conversation is not in a valid state to be updated.'] as const;
const terminated = [
	409,
	'request.conflict',
	'The conversation is not in a state that allows this operation. Current state: terminated.',
] as const;

const objections: readonly Row[] = [
	['400 no.active.conversations, once', refuses(1, ...inactive), { end: applied, wrote: 2, changed: 1 }],
	['400 no.active.conversations, ever', refuses(9, ...inactive), { end: refused('invalid'), wrote: 2, changed: 0 }],
	['400 no.active.conversations, and it is over', refusesClosed(...inactive), { end: missed, wrote: 1, changed: 0 }],
	[
		'400 user.not.party',
		refuses(9, 400, 'conversation.error.user.not.party'),
		{ end: refused('foreign'), wrote: 2, changed: 0 },
	],
	[
		'400 update.invalid, once',
		refuses(1, 400, 'conversation.participant.update.invalid'),
		{ end: applied, wrote: 2, changed: 1 },
	],
	[
		'400 update.invalid, ever',
		refuses(9, 400, 'conversation.participant.update.invalid'),
		{ end: refused('invalid'), wrote: 2, changed: 0 },
	],
	['400 "not in a valid state", once', refuses(1, ...notInState), { end: applied, wrote: 2, changed: 1 }],
	[
		'400 "not in a valid state" until the state has reached the API two seconds later',
		{
			prepare: ({ state, later }) => {
				state.writeGuard = () => refusal(...notInState);
				later(2000, () => Object.assign(state, { writeGuard: () => null }));
			},
		},
		{ end: applied, wrote: 2, changed: 1 },
	],
	[
		'400 "not in a valid state", ever: in the words of the platform',
		refuses(9, ...notInState),
		{ end: { ...refused('invalid'), detail: `${notInState[2]} (400 bad.request)` }, wrote: 2, changed: 0 },
	],
	['403 not.authorized, once', refuses(1, 403, 'not.authorized'), { end: applied, wrote: 2, changed: 1 }],
	[
		'403 not.authorized, of a foreign conversation',
		refuses(9, 403, 'not.authorized'),
		{ end: refused('foreign'), wrote: 2, changed: 0 },
	],
	[
		'404 of what the platform still lists',
		refuses(9, 404, 'not.found'),
		{ end: refused('notFound'), wrote: 2, changed: 0 },
	],
	[
		'404 of what is gone',
		{
			prepare: ({ faults, later, state }) => {
				faults.write.push({ does: 'nothing', answers: refusal(404, 'not.found') });
				later(35, () => Object.assign(state, { known: false }));
			},
		},
		{ end: missed, wrote: 1, changed: 0 },
	],
	['409 generic, once', refuses(1, 409, 'request.conflict', 'Conflict'), { end: applied, wrote: 2, changed: 1 }],
	[
		'409 generic, twice',
		refuses(2, 409, 'request.conflict', 'Conflict'),
		{ end: refused('versionConflict'), wrote: 2, changed: 0, risk: true },
	],
	['409 "terminated" of what is over', refusesClosed(...terminated), { end: missed, wrote: 1, changed: 0 }],
	[
		'409 "terminated" of what the platform still shows as open',
		refuses(9, ...terminated),
		{ end: { ...refused('invalid'), detail: `${terminated[2]} (409 request.conflict)` }, wrote: 2, changed: 0 },
	],
	['412, once', refuses(1, 412, null), { end: applied, wrote: 2, changed: 1 }],
	['412, twice', refuses(2, 412, null), { end: refused('versionConflict'), wrote: 2, changed: 0, risk: true }],
	[
		'428, twice: a version is asked for that no read offers',
		refuses(2, 428, null),
		{ end: refused('invalid'), wrote: 2, changed: 0 },
	],
];

const permissions =
	'You must have at least one of the following permissions assigned: [conversation:participant:wrapup]';

const finals: readonly Row[] = [
	[
		'400 missing.wrapup.code',
		refuses(1, 400, 'missing.wrapup.code'),
		{ end: refused('invalid'), wrote: 1, changed: 0 },
	],
	[
		'400 wrapup.code.required',
		refuses(1, 400, 'conversation.error.wrapup.code.required'),
		{ end: refused('invalid'), wrote: 1, changed: 0 },
	],
	[
		'400 wrapup.cannot.skip',
		refuses(1, 400, 'conversation.error.wrapup.cannot.skip'),
		{ end: refused('invalid'), wrote: 1, changed: 0 },
	],
	[
		'403 of a missing permission, by its name',
		refuses(1, 403, 'missing.any.permissions', permissions),
		{
			end: { ...refused('permission'), detail: `${permissions} (403 missing.any.permissions)` },
			wrote: 1,
			changed: 0,
		},
	],
	[
		'403 of a missing scope',
		refuses(1, 403, 'app.not.authorized.for.scope'),
		{ end: refused('scope'), wrote: 1, changed: 0 },
	],
	['403 of a policy', refuses(1, 403, 'authz.policy.denied'), { end: refused('permission'), wrote: 1, changed: 0 }],
	['413', refuses(1, 413, 'request.entity.too.large'), { end: refused('invalid'), wrote: 1, changed: 0 }],
	['415', refuses(1, 415, 'unsupported.media.type'), { end: refused('invalid'), wrote: 1, changed: 0 }],
];

describe.each(routes)('a refused write on the route %s', (route) => {
	it.each([...objections, ...finals])('%s', async (_, stage, { end, wrote, changed, risk = false }) => {
		const played = await playAnswers(route, stage);
		expect(played.end).toMatchObject(end);
		expect({ wrote: played.wrote, changed: played.changed }).toEqual({ wrote, changed });
		expect(played.journal).toMatchObject({ integrityRisk: risk });
		expect(played.replaced).toEqual([]);
	});

	it('quotes the correlation id', async () => {
		const { end } = await playAnswers(route, refuses(1, 413, null, 'no', { 'ININ-Correlation-Id': 'id-9' }));
		expect(end).toMatchObject({ correlationId: 'id-9' });
	});
});

describe.each(routes)('a read that fails, on the route %s', (route) => {
	const always = (answers: NonNullable<HttpFault['answers']>): Stage => ({
		prepare: ({ faults }) => {
			for (const question of ['read', 'confirm'] as const)
				faults[question].push(...Array.from({ length: 99 }, () => ({ answers })));
		},
	});

	it.each([
		['400 about the request', always(refusal(400, 'bad.request')), refused('invalid')],
		['403 of a missing permission', always(refusal(403, 'missing.permissions')), refused('permission')],
		['403 of a missing scope', always(refusal(403, 'app.not.authorized.for.scope')), refused('scope')],
		['403 not.authorized everywhere', always(refusal(403, 'not.authorized')), missed],
		['404 everywhere', always(refusal(404, 'not.found')), missed],
		['409', always(refusal(409, 'request.conflict')), refused('versionConflict')],
		['413', always(refusal(413, null)), refused('invalid')],
	])('%s: ends with the truth, long before the deadline, and nothing is written', async (_, stage, end) => {
		const played = await playAnswers(route, stage);
		expect(played.end).toMatchObject(end);
		expect(played.wrote).toBe(0);
		expect(played.took).toBeLessThan(5000);
	});

	it.each([
		['400', refusal(400, 'bad.request')],
		['403', refusal(403, 'missing.permissions')],
		['404', refusal(404, 'not.found')],
		['409', refusal(409, 'request.conflict')],
		["a proxy's 404", html(404)],
	])('%s once: is survived', async (_, answers) => {
		const played = await playAnswers(route, { prepare: ({ faults }) => faults.read.push({ answers }) });
		expect(played.end).toEqual(applied);
		expect(played.wrote).toBe(1);
	});
});
