import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { OrderAnswer } from '../../../src/protocol/messages.ts';
import type { Code, Entry, Progress, Snapshot } from '../../../src/protocol/snapshot.ts';
import type { Orders } from '../../panel/orders.ts';
import { practiceEntry } from './practiceEntry.ts';
import type { PracticeStep } from './practiceSteps.ts';

const done: OrderAnswer = { kind: 'done' };
const tooLate: OrderAnswer = { kind: 'rejected', reason: 'tooLate' };

/** Milliseconds of what the real thing takes time for: to be taken back, to write, to read back, and to be read by the agent. */
const pauses = { held: 4000, writing: 400, confirming: 400, ended: 2500 } as const;

/** A wrap-up to practise on: what the real panel shows, and the orders it may send, which stay in this page. */
export type Practice = {
	readonly snapshot: ReadonlySignal<Snapshot>;
	readonly orders: Orders;
	/** What the agent has done by now. */
	readonly steps: ReadonlySignal<ReadonlySet<PracticeStep>>;
	/** Makes the sample words anew, in the language that is spoken now. */
	readonly begin: () => void;
	/** Ends its timers. */
	readonly stop: () => void;
};

/**
 * Plays the background for the panel's own components, on sample data: no message, no network, no storage. `schedule`
 * answers how to call the work off.
 */
export function createPractice(ports: {
	readonly now: () => number;
	readonly schedule: (work: () => void, milliseconds: number) => () => void;
}): Practice {
	const { now, schedule } = ports;
	let turn = 0;
	let rank: number | null = null;
	let cancel = (): void => undefined;
	const steps = signal<ReadonlySet<PracticeStep>>(new Set());
	const snapshot = signal<Snapshot>(shown(practiceEntry(turn, now())));

	function shown(entry: Entry): Snapshot {
		return {
			revision: 0,
			status: { kind: 'ready', reach: { kind: 'ok' } },
			agentName: null,
			entries: [entry],
			talking: [],
			activeCount: 0,
			desktopSeen: true,
			drift: false,
			checked: null,
			undoSeconds: pauses.held / 1000,
			keyboard: true,
		};
	}
	const current = (): Entry => snapshot.peek().entries[0] ?? practiceEntry(turn, now());
	const move = (progress: Progress): void => {
		snapshot.value = shown({ ...current(), progress });
	};
	const then = (milliseconds: number, work: () => void): void => {
		cancel();
		cancel = schedule(work, milliseconds);
	};
	const mark = (step: PracticeStep): void => {
		steps.value = new Set([...steps.peek(), step]);
	};
	const begin = (): void => {
		cancel();
		turn += 1;
		snapshot.value = shown(practiceEntry(turn, now()));
	};

	const send = (intentId: string, code: Code): void => {
		move({ kind: 'sending', intentId, code, phase: 'writing', retryAt: null });
		then(pauses.writing, () => {
			move({ kind: 'sending', intentId, code, phase: 'confirming', retryAt: null });
			then(pauses.confirming, () => {
				move({ kind: 'ended', code, outcome: { kind: 'applied' }, at: now(), nothingOwed: false });
				mark(rank === null ? 'search' : 'choose');
				then(pauses.ended, begin);
			});
		});
	};

	const orders: Orders = {
		choose: async (choice) => {
			const { progress, codes } = current();
			const known = codes.kind === 'ready' ? codes.codes.find(({ id }) => id === choice.codeId) : undefined;
			if (progress.kind !== 'choosing' || known === undefined) return tooLate;
			rank = choice.rank;
			const intentId = `practice-${turn}`;
			move({ kind: 'held', intentId, code: known, until: now() + pauses.held });
			then(pauses.held, () => send(intentId, known));
			return done;
		},
		sendNow: async (intentId) => {
			const { progress } = current();
			if (progress.kind !== 'held') return tooLate;
			send(intentId, progress.code);
			return done;
		},
		takeBack: async () => {
			const { progress } = current();
			if (progress.kind !== 'held') return tooLate;
			cancel();
			const previous = { code: progress.code, outcome: { kind: 'withdrawn' }, at: now(), nothingOwed: false } as const;
			move({ kind: 'choosing', previous });
			mark('takeBack');
			return done;
		},
		acknowledge: async () => {
			begin();
			return done;
		},
		settle: async () => tooLate,
		saveDraft: async () => done,
		arm: async () => tooLate,
		readCodes: async () => done,
		openConversation: async () => tooLate,
		requestWork: async () => tooLate,
		check: async () => null,
		signIn: async () => null,
		signOut: async () => null,
		grantHosts: async () => false,
		openOptions: async () => null,
	};
	return { snapshot, orders, steps, begin, stop: () => cancel() };
}
