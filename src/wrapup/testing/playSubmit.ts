import { createSimulatedTime } from '../../genesys/testing/simulatedTime.ts';
import { type SubmitOrder, type SubmitPhase, type SubmitResult, submit } from '../submit.ts';
import { createPlatformModel, type Fault, httpFailed, offline, type PlatformModel } from './platformModel.ts';

/** A minute, in milliseconds. */
export const minute = 60_000;

/** A submit in simulated time against the model; `prepare` sets the stage before the first request. */
export async function playSubmit(
	prepare: (model: PlatformModel) => void = () => undefined,
	more: Partial<SubmitOrder> & { readonly lasts?: number; readonly wokenAfter?: number } = {},
) {
	const time = createSimulatedTime();
	const begun = time.now();
	const { lasts = 10 * minute, wokenAfter, ...given } = more;
	const order: SubmitOrder = {
		codeId: 'refund',
		notes: 'ticket 4711',
		seenCodeId: null,
		deadline: begun + lasts,
		accepted: false,
		perhapsSent: false,
		...given,
	};
	const model = createPlatformModel(time, order);
	const phases: SubmitPhase[] = [];
	const acceptances: number[] = [];
	const wake = new AbortController();
	prepare(model);
	if (wokenAfter !== undefined) void time.clock.sleep(wokenAfter).then(() => wake.abort());
	const result = await time.run(
		submit(order, {
			platform: model.platform,
			clock: time.clock,
			random: () => 0.5,
			onPhase: (phase) => phases.push(phase),
			onAccepted: () => {
				acceptances.push(time.now() - begun);
				return Promise.resolve();
			},
			wake: () => wake.signal,
		}),
	);
	return { ...model, result, phases, acceptances, took: time.now() - begun };
}

/** The outcome of an ended submit, else null. */
export const outcomeOf = (result: SubmitResult) => (result.kind === 'ended' ? result.outcome : null);
/** An error answer as a fault. */
export const fails = (status: number, code: string | null = null, more = {}): Fault => ({
	kind: 'fails',
	failure: httpFailed(status, code, more),
});
/** A request that never arrived. */
export const lost: Fault = { kind: 'fails', failure: offline };
