import { type Answer, failed } from '../../genesys/answer.ts';
import type { StoredWrapUp } from '../../genesys/conversation.ts';
import type { Failure } from '../../genesys/failure.ts';
import type { SimulatedTime } from '../../genesys/testing/simulatedTime.ts';
import { type Fresh, isSame, type Wanted } from '../decideFresh.ts';
import type { SubmitPlatform } from '../submitPlatform.ts';

/** What becomes of one request. A write can be carried out although its answer is lost, and accepted but never done. */
export type Fault =
	| { readonly kind: 'none' }
	| { readonly kind: 'fails'; readonly failure: Failure }
	/** Carried out; the answer is lost. */
	| { readonly kind: 'answerLost' }
	/** A 2xx that leads to nothing. */
	| { readonly kind: 'dropped' }
	/** A 2xx that is carried out after so many milliseconds. */
	| { readonly kind: 'slow'; readonly milliseconds: number };

/** An error answer of the platform. */
export function httpFailed(
	status: number,
	code: string | null = null,
	more: Partial<Extract<Failure, { kind: 'http' }>> = {},
): Failure {
	return {
		kind: 'http',
		status,
		code,
		message: `status ${status}`,
		retryAfterSeconds: null,
		correlationId: 'c-1',
		...more,
	};
}

/** A network that gave no answer. */
export const offline: Failure = { kind: 'network', message: 'TypeError' };

/** A final wrap-up as the platform holds it. */
export function storedAs(codeId: string, notes = '', provisional = false): StoredWrapUp {
	return { codeId, name: null, notes, provisional, endedAt: null };
}

/**
 * A platform of one wrap-up, as honest as a test can see through: it stores after a short delay, versions every change,
 * and remembers who asked for what. Faults are taken in order, one a request of their kind; then everything goes well.
 */
export function createPlatformModel(time: SimulatedTime, wanted: Wanted) {
	const state: {
		window: Fresh['window'];
		stored: StoredWrapUp | null;
		version: number;
		versioned: boolean;
		applyDelay: number;
	} = {
		window: 'open',
		stored: null,
		version: 1,
		versioned: false,
		applyDelay: 200,
	};
	const calls: string[] = [];
	const breaches: string[] = [];
	const faults: Record<'read' | 'write' | 'confirm', Fault[]> = { read: [], write: [], confirm: [] };
	let effects = 0;

	const store = (next: StoredWrapUp) => {
		state.stored = next;
		state.version += 1;
	};

	const applyMine = () => {
		if (state.window !== 'open' && state.window !== 'notYet') return;
		if (isSame(state.stored, wanted)) return;
		effects += 1;
		store(storedAs(wanted.codeId, wanted.notes));
	};

	/** Somebody must never lose a code that the agent was not shown. */
	const judgeWrite = () => {
		const { stored } = state;
		if (stored === null || stored.provisional || stored.codeId === wanted.codeId) return;
		if (stored.codeId !== wanted.seenCodeId) breaches.push(`wrote over ${stored.codeId}`);
	};

	const fault = (kind: keyof typeof faults): Fault => faults[kind].shift() ?? { kind: 'none' };
	const ok = <Value>(value: Value): Answer<Value> => ({ kind: 'ok', value, version: null, correlationId: null });
	const offeredVersion = () => (state.versioned ? String(state.version) : null);

	const answerRead = <Value>(kind: 'read' | 'confirm', value: () => Value): Promise<Answer<Value>> => {
		calls.push(kind);
		const now = fault(kind);
		if (now.kind === 'fails') return Promise.resolve(failed(now.failure));
		if (now.kind === 'answerLost') return Promise.resolve(failed(offline));
		return Promise.resolve(ok(value()));
	};

	const platform: { -readonly [Question in keyof SubmitPlatform]: SubmitPlatform[Question] } = {
		read: () => answerRead('read', () => ({ window: state.window, stored: state.stored, version: offeredVersion() })),
		confirm: () => answerRead('confirm', () => state.stored),
		write: (version) => {
			calls.push(version === null ? 'write' : `write ${version}`);
			judgeWrite();
			const now = fault('write');
			if (now.kind === 'fails') return Promise.resolve(failed(now.failure));
			if (state.versioned && version !== String(state.version)) return Promise.resolve(failed(httpFailed(412)));
			if (now.kind === 'dropped') return Promise.resolve(ok(null));
			const delay = now.kind === 'slow' ? now.milliseconds : state.applyDelay;
			void time.clock.sleep(delay).then(applyMine);
			return Promise.resolve(now.kind === 'answerLost' ? failed(offline) : ok(null));
		},
	};

	return {
		platform,
		faults,
		calls,
		state,
		/** Writes of ours that changed what is stored. */
		effects: () => effects,
		/** What must never happen, and did. */
		breaches,
		/** Something happens at the platform later, by somebody else. */
		later: (milliseconds: number, happen: () => void) => void time.clock.sleep(milliseconds).then(happen),
		/** Another tool stores a code. */
		store,
	};
}

export type PlatformModel = ReturnType<typeof createPlatformModel>;
