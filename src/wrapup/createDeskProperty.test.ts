import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lateTending } from './testing/lateTending.ts';
import { type MortalDesk, mortalDesk } from './testing/mortalDesk.ts';
import { createDeskWorld } from './testing/openDesk.ts';
import { offline } from './testing/platformModel.ts';
import { propertyPatience, propertyRuns } from './testing/propertyRuns.ts';
import type { Leg } from './testing/wirePlatform.ts';

const callIds = ['c0', 'c1'] as const;

type CallStep = 'call' | 'hangUp' | 'owe' | 'supervise' | 'skip' | 'event';

/** What happens on a desk's day; `call` and `choice` are taken round the ones there are. */
type DeskStep =
	/** `owe` is a call that rings, ends and is noticed, all at once. */
	| { readonly kind: CallStep; readonly call: number }
	| { readonly kind: 'choose'; readonly call: number; readonly codeId: 'refund' | 'complaint' }
	| { readonly kind: 'sendNow' | 'withdraw'; readonly choice: number }
	| { readonly kind: 'look' | 'lookForEnd' | 'replay' }
	| { readonly kind: 'line'; readonly isUp: boolean }
	| { readonly kind: 'reach'; readonly isUp: boolean }
	| { readonly kind: 'die'; readonly instructions: number; readonly isRestart: boolean }
	| { readonly kind: 'wait'; readonly milliseconds: number };

const aCall = fc.nat({ max: 1 });
const aDeskStep: fc.Arbitrary<DeskStep> = fc.oneof(
	{
		weight: 5,
		arbitrary: fc.record({
			kind: fc.constantFrom<CallStep>('call', 'hangUp', 'owe', 'owe', 'supervise', 'skip', 'event'),
			call: aCall,
		}),
	},
	{
		weight: 4,
		arbitrary: fc.record({
			kind: fc.constant('choose' as const),
			call: aCall,
			codeId: fc.constantFrom('refund' as const, 'complaint' as const),
		}),
	},
	{ weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('sendNow', 'withdraw'), choice: fc.nat({ max: 3 }) }) },
	{ weight: 4, arbitrary: fc.constantFrom<DeskStep>({ kind: 'look' }, { kind: 'lookForEnd' }, { kind: 'replay' }) },
	fc.boolean().map((isUp) => ({ kind: 'line' as const, isUp })),
	fc.boolean().map((isUp) => ({ kind: 'reach' as const, isUp })),
	{
		weight: 2,
		arbitrary: fc.record({
			kind: fc.constant('die' as const),
			instructions: fc.nat({ max: 15 }),
			isRestart: fc.boolean(),
		}),
	},
	{
		weight: 4,
		arbitrary: fc
			.constantFrom(0, 50, 500, 2000, 5000, 40_000)
			.map((milliseconds) => ({ kind: 'wait' as const, milliseconds })),
	},
);

type Made = {
	readonly id: string;
	readonly call: string;
	readonly codeId: string;
	readonly notes: string;
	isBack: boolean;
	/** The panel heard that the desk has it; a desk that dies may have it and never say so. */
	isTaken: boolean;
};

/** A day at the desk, lived by several lives of the background. */
function createDay(isLate: boolean) {
	const world = createDeskWorld();
	/** What is done about wrap-ups in sight comes a moment after it is needed, in each life, or is there. */
	const more = () => (isLate ? { work: lateTending(() => new Promise((resolve) => setImmediate(resolve))).work } : {});
	const legs = new Map<string, Leg>();
	const made: Made[] = [];
	/** Calls at which somebody else had a hand. */
	const touched = new Set<string>();
	/** Everything that events have told so far, to be told again late. */
	const told: ReturnType<typeof world.platform.eventOf>[] = [];
	const journal = new Map<string, Set<string>>();
	const { write } = world.disk.stores.journal;
	world.disk.stores = {
		...world.disk.stores,
		journal: {
			write: async (entry) => {
				journal.set(entry.id, (journal.get(entry.id) ?? new Set()).add(entry.outcome));
				await write(entry);
			},
		},
	};
	let desk: MortalDesk = mortalDesk(world, more());
	let restarts = false;

	const begin = (isRestart: boolean) => {
		const kept = isRestart ? [] : structuredClone([...desk.desk.book.entries()]);
		const { isUp } = desk.line;
		desk = mortalDesk(world, more());
		desk.line.isUp = isUp;
		desk.desk.book.restore(kept);
		void desk.desk.start();
	};

	const tell = (leg: Leg) => {
		const event = world.platform.eventOf(leg);
		told.push(event);
		if (desk.line.isUp) desk.desk.hear(event);
	};

	const supervise = (id: string, leg: Leg) => {
		touched.add(id);
		world.platform.store(leg, { code: 'complaint', notes: 'by a supervisor' });
	};

	const hangUp = (leg: Leg) => {
		if (leg.state === 'connected') world.platform.hangUp(leg);
	};

	const onLeg = (kind: CallStep, id: string, leg: Leg) => {
		if (kind === 'event') tell(leg);
		if (kind === 'hangUp' || kind === 'owe') hangUp(leg);
		if (kind === 'owe') void desk.desk.book.look();
		if (leg.work !== 'pending') return;
		if (kind === 'supervise') supervise(id, leg);
		if (kind === 'skip') leg.work = 'skipped';
	};

	const onCall = (kind: CallStep, id: string) => {
		const isNew = !legs.has(id);
		if (isNew && (kind === 'call' || kind === 'owe')) legs.set(id, world.platform.call(id));
		const leg = legs.get(id);
		if (leg !== undefined && !(isNew && kind === 'call')) onLeg(kind, id, leg);
	};

	const choose = (call: string, codeId: string) => {
		const id = `choice-${made.length + 1}`;
		const one: Made = { id, call, codeId, notes: `notes of ${id}`, isBack: false, isTaken: false };
		const order = { codeId, notes: one.notes, seenCodeId: null, rank: 1 };
		made.push(one);
		void desk.desk.choose(desk.key(call), order, id).then((answer) => {
			one.isTaken = answer.kind === 'done';
		});
	};

	const onChoice = (kind: 'sendNow' | 'withdraw', choice: number) => {
		const one = made[choice % Math.max(1, made.length)];
		if (one === undefined) return;
		if (kind === 'sendNow') desk.desk.outbox.sendNow(one.id);
		else
			void desk.desk.outbox.withdraw(one.id).then((isBack) => {
				one.isBack ||= isBack;
			});
	};

	const happen = (step: Exclude<DeskStep, { readonly choice: number } | { readonly call: number }>) => {
		switch (step.kind) {
			case 'look':
				void desk.desk.book.look();
				return;
			case 'lookForEnd':
				void desk.desk.book.lookForEnd();
				return;
			case 'replay':
				for (const event of told.toReversed()) if (desk.line.isUp) desk.desk.hear(event);
				return;
			case 'line':
				desk.line.isUp = step.isUp;
				return;
			case 'reach':
				world.platform.failures.clear();
				if (!step.isUp) world.platform.failures.set('get', offline);
				return;
			case 'die':
				restarts = step.isRestart;
				desk.life.instructions = step.instructions;
				if (step.instructions === 0) desk.life.alive = false;
				return;
			case 'wait':
				return;
		}
	};

	const live = async (step: DeskStep): Promise<void> => {
		if (step.kind === 'choose') choose(callIds[step.call] ?? 'c0', step.codeId);
		else if ('call' in step) onCall(step.kind, callIds[step.call] ?? 'c0');
		else if ('choice' in step) onChoice(step.kind, step.choice);
		else happen(step);
		await world.time.advance(step.kind === 'wait' ? step.milliseconds : 0);
		if (!desk.life.alive) begin(restarts);
		await world.time.settle();
	};

	/** The evening: everything is in reach, and one more life looks at it all. */
	const evening = async (): Promise<void> => {
		world.platform.failures.clear();
		desk.life.alive = false;
		begin(false);
		await world.time.advance(15 * 60_000);
		for (const event of told) desk.desk.hear(event);
		await world.time.run(desk.desk.book.look());
		await world.time.advance(60_000);
	};

	const phaseOf = (call: string) => desk.desk.book.find(desk.key(call))?.wrapUp.phase.kind ?? 'forgotten';
	const stageOf = (id: string) => desk.desk.outbox.live().find((intent) => intent.id === id)?.stage;
	const postsFor = (call: string) =>
		world.platform.requests.filter((request) => request.startsWith('post') && request.includes(`/${call}/`)).length;
	return { live, evening, legs, made, touched, journal, world, phaseOf, stageOf, postsFor };
}

const stillOwed = ['wrapping', 'withdrawn', 'refused', 'missed', 'conflict'];
const goesOn = ['connected', 'forgotten'];

const isOver = [...goesOn.slice(1), ...stillOwed.slice(1), 'quiet', 'applied', 'alreadyApplied'];

type Day = ReturnType<typeof createDay>;

/** A wrap-up stands where the platform has it, and no more was written than was chosen. */
function judgeLeg(day: Day, id: string, leg: Leg): void {
	const places = leg.state === 'connected' ? goesOn : leg.work === 'pending' ? stillOwed : isOver;
	expect(places).toContain(day.phaseOf(id));
	const choices = day.made.filter(({ call, isBack }) => call === id && !isBack);
	expect(day.postsFor(id)).toBeLessThanOrEqual(choices.length);
}

/** A choice has one line in the journal, and what it says is so; the outcome comes back. */
function judgeChoice(day: Day, choice: Made): string | undefined {
	const [outcome, ...more] = day.journal.get(choice.id) ?? [];
	expect(more).toEqual([]);
	if (day.stageOf(choice.id)?.kind === 'conflict') return undefined;
	if (choice.isTaken) expect(outcome).toBeDefined();
	const stored = day.legs.get(choice.call)?.stored ?? null;
	const isThere = stored?.notes === choice.notes && stored.code === choice.codeId;
	if (choice.isBack) expect([outcome, isThere]).toEqual(['withdrawn', false]);
	if (isThere) expect(outcome).toMatch(/applied/i);
	if (outcome === 'applied' && !day.touched.has(choice.call)) expect(isThere).toBe(true);
	return outcome;
}

describe('a desk, whatever the day brings', propertyPatience, () => {
	it("ends in the platform's truth, with one journal line and one outcome for every choice", async () => {
		const outcomes = new Set<string>();
		await fc.assert(
			fc.asyncProperty(fc.array(aDeskStep, { maxLength: 30, size: 'max' }), fc.boolean(), async (steps, isLate) => {
				const day = createDay(isLate);
				for (const step of steps) await day.live(step);
				await day.evening();
				for (const [id, leg] of day.legs) judgeLeg(day, id, leg);
				for (const choice of day.made) {
					const outcome = judgeChoice(day, choice);
					if (outcome !== undefined) outcomes.add(outcome);
				}
			}),
			propertyRuns(400),
		);
		expect([...outcomes].sort()).toEqual(expect.arrayContaining(['applied', 'missed', 'withdrawn']));
	});
});
