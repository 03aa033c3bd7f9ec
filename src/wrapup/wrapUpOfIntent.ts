import type { Intent } from './intent.ts';
import type { WrapUp } from './wrapUp.ts';
import type { BookEntry } from './wrapUpBook.ts';

function phaseOf({ id: intentId, stage }: Intent): WrapUp['phase'] {
	switch (stage.kind) {
		case 'held':
		case 'sending':
		case 'accepted':
			return { kind: 'submitting', intentId };
		case 'conflict':
			return { kind: 'conflict', intentId };
		case 'ended':
			return { kind: stage.outcome.kind, outcome: stage.outcome, intentId, at: stage.at };
	}
}

/** What was taken back or refused may be chosen again, as long as the platform does not say otherwise. */
const isDecided = ({ stage }: Intent) => stage.kind === 'ended' && !/withdrawn|refused/.test(stage.outcome.kind);

/**
 * The wrap-up of a choice that a former life of the worker or browser left in the outbox, so that it is in sight even
 * when the platform no longer lists its conversation. The window counts as open until the platform says otherwise.
 */
export function wrapUpOfIntent(intent: Intent): BookEntry {
	const wrapUp: WrapUp = {
		key: intent.key,
		target: intent.target,
		direction: null,
		queueId: intent.queueId,
		queueName: intent.queueName,
		prompt: null,
		timeoutMilliseconds: null,
		startedAt: intent.startedAt,
		noticedAt: intent.noticedAt,
		window: isDecided(intent) ? 'over' : 'open',
		stored: null,
		phase: phaseOf(intent),
	};
	return { wrapUp, codes: null, codesFailure: null, requests: intent.requests, dismissed: false };
}
