import { type Answer, failed } from '../../genesys/answer.ts';
import type { StoredWrapUp } from '../../genesys/conversation.ts';
import type { SimulatedTime } from '../../genesys/testing/simulatedTime.ts';
import { type Fresh, isSame } from '../decideFresh.ts';
import type { Intent } from '../intent.ts';
import type { SubmitPlatform } from '../submitPlatform.ts';
import { type Fault, httpFailed, offline, storedAs } from './platformModel.ts';

type Window = Fresh['window'];

/** One wrap-up as the platform holds it. */
export type HeldWrapUp = { window: Window; stored: StoredWrapUp | null; version: number };

/** How this platform is, for its whole life. */
export type PlatformNature = {
	/** Writes need the version of the last read. */
	readonly versioned: boolean;
	/** A stored code ends after-call work. */
	readonly completes: boolean;
	/** Milliseconds from a request to its arrival, and again to its answer. */
	readonly latency: number;
	/** Milliseconds from an accepted write to its effect. */
	readonly applyDelay: number;
};

/** A platform of several wrap-ups by participant, with faults in the order they are given, and a line that can be cut. */
export function createManyWrapUps(time: SimulatedTime, nature: PlatformNature) {
	const wrapUps = new Map<string, HeldWrapUp>();
	const faults: Record<'read' | 'write' | 'confirm', Fault[]> = { read: [], write: [], confirm: [] };
	const state = { offline: false };
	/** How often the writes of an intent changed what is stored. */
	const effects = new Map<string, number>();

	const find = (participantId: string): HeldWrapUp => {
		const known = wrapUps.get(participantId);
		if (known !== undefined) return known;
		const held: HeldWrapUp = { window: 'open', stored: null, version: 1 };
		wrapUps.set(participantId, held);
		return held;
	};

	const store = (participantId: string, stored: StoredWrapUp) => {
		const held = find(participantId);
		held.stored = stored;
		held.version += 1;
	};

	const apply = ({ id, target, code, notes }: Intent) => {
		const held = find(target.participantId);
		if (held.window !== 'open' && held.window !== 'notYet') return;
		if (isSame(held.stored, { codeId: code.id, notes, seenCodeId: null })) return;
		effects.set(id, (effects.get(id) ?? 0) + 1);
		store(target.participantId, storedAs(code.id, notes));
		if (nature.completes) held.window = 'complete';
	};

	const pause = () => (nature.latency === 0 ? Promise.resolve() : time.clock.sleep(nature.latency));
	const ok = <Value>(value: Value): Answer<Value> => ({ kind: 'ok', value, version: null, correlationId: null });

	/** One request from its leaving to its answer; `carryOut` runs at its arrival. */
	const ask = async <Value>(
		intent: Intent,
		question: 'read' | 'write' | 'confirm',
		carryOut: (fault: Fault, held: HeldWrapUp) => Answer<Value>,
	): Promise<Answer<Value>> => {
		await pause();
		if (state.offline) return failed(offline);
		const held = find(intent.target.participantId);
		const fault = faults[question].shift() ?? { kind: 'none' };
		const answer = fault.kind === 'fails' ? failed(fault.failure) : carryOut(fault, held);
		await pause();
		return fault.kind === 'answerLost' || state.offline ? failed(offline) : answer;
	};

	const write = (intent: Intent, version: string | null) =>
		ask<unknown>(intent, 'write', (fault, held) => {
			if (held.window !== 'open' && held.window !== 'notYet') return failed(httpFailed(400, 'conversation.ended'));
			if (nature.versioned && version !== String(held.version)) return failed(httpFailed(412));
			const delay = fault.kind === 'slow' ? fault.milliseconds : nature.applyDelay;
			if (fault.kind !== 'dropped') void time.clock.sleep(delay).then(() => apply(intent));
			return ok(null);
		});

	return {
		faults,
		state,
		find,
		store,
		effects,
		/** The platform's three questions for one intent. */
		questions: (intent: Intent): SubmitPlatform => ({
			read: () =>
				ask(intent, 'read', (_, { window, stored, version }) =>
					ok({ window, stored, version: nature.versioned ? String(version) : null }),
				),
			write: (version) => write(intent, version),
			confirm: () => ask(intent, 'confirm', (_, { stored }) => ok(stored)),
		}),
	};
}

export type ManyWrapUps = ReturnType<typeof createManyWrapUps>;
