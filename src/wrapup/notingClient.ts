import type { Answer } from '../genesys/answer.ts';
import type { Call } from '../genesys/call.ts';
import type { Client } from '../genesys/client.ts';
import type { Clock } from '../genesys/clock.ts';
import type { JournalStep, StepAnswer } from '../journal/journalStep.ts';

/** The status of an answer after which the token is renewed and the request repeated. */
const unauthorized = 401;

function asStep(answer: Answer<unknown>): Omit<StepAnswer, 'at'> {
	if (answer.kind === 'ok') return { result: 'ok', status: null, correlationId: answer.correlationId };
	const { failure } = answer;
	switch (failure.kind) {
		case 'http':
			return { result: 'refused', status: failure.status, correlationId: failure.correlationId };
		case 'network':
			return { result: 'none', status: null, correlationId: null };
		case 'malformed':
			return { result: 'unreadable', status: null, correlationId: null };
		case 'signedOut':
			return { result: 'refused', status: unauthorized, correlationId: null };
	}
}

function kindOf({ method, path }: Pick<Call<never>, 'method' | 'path'>): JournalStep['kind'] {
	if (method !== 'get') return 'write';
	return path.endsWith('/wrapup') ? 'stored' : 'read';
}

/**
 * A client that tells of every request that left through it, once it is known what came of it: when, and under which
 * correlation id of the platform. Nothing of what was sent or answered is told.
 */
export function notingClient(client: Client, clock: Pick<Clock, 'now'>, onStep: (step: JournalStep) => void): Client {
	return async (call) => {
		const sentAt: number[] = [];
		const onSent = () => {
			call.onSent?.();
			sentAt.push(clock.now());
		};
		const answer = await client({ ...call, onSent });
		const kind = kindOf(call);
		sentAt.forEach((at, place) => {
			const next = sentAt[place + 1];
			// The client repeats a request only where the token was refused.
			const told: Omit<StepAnswer, 'at'> =
				next === undefined ? asStep(answer) : { result: 'refused', status: unauthorized, correlationId: null };
			onStep({ kind, at, answer: { at: next ?? clock.now(), ...told } });
		});
		return answer;
	};
}
