import type { Outcome } from './outcome.ts';
import { type SubmitOrder, type SubmitPorts, type SubmitResult, submit } from './submit.ts';

/** How long a choice whose time is up is tried once more, in milliseconds. */
const lateFor = 2 * 60_000;

/** Whether the window closed before the choice was there; a wrap-up that the platform skipped owes nothing. */
const isTooLate = (outcome: Outcome): boolean => outcome.kind === 'missed' && outcome.reason !== 'skipped';

/** Whether the second try changed what is to be told: it went in, or nobody knows whether it did. */
const isNews = (outcome: Outcome): boolean =>
	outcome.kind === 'applied' ||
	outcome.kind === 'alreadyApplied' ||
	(outcome.kind === 'refused' && outcome.reason === 'platformDown');

/**
 * {@link submit}, and where the choice came too late and the organisation wants it, a second time: written although
 * after-call work has ended, over nothing or over the platform's own time-out code alone. The platform says nowhere that
 * it takes such a wrap-up, so only one that was read back counts; else the choice is missed, as it was.
 */
export async function submitLate(
	order: SubmitOrder,
	ports: SubmitPorts,
	mayBeLate: () => boolean,
): Promise<SubmitResult> {
	const first = await submit(order, ports);
	if (first.kind !== 'ended' || !isTooLate(first.outcome) || !mayBeLate()) return first;
	const second = await submit({ ...order, deadline: ports.clock.now() + lateFor, late: true }, ports);
	return second.kind === 'ended' && isNews(second.outcome) ? second : first;
}
