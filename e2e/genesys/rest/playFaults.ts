import type { Fault } from '../createFaults.ts';
import type { Scheduler } from '../world/scheduler.ts';
import type { RestAnswer } from './restRequest.ts';
import type { Answer } from './route.ts';
import { writtenAnswer } from './writtenAnswer.ts';

type StatusFault = Extract<Fault, { readonly kind: 'status' }>;
type Tools = { readonly scheduler: Scheduler; readonly headers: Readonly<Record<string, string>>; contextId: string };

function faultyAnswer(fault: StatusFault, { headers, contextId }: Tools): RestAnswer {
	const { status } = fault;
	if (fault.html !== undefined) {
		// A proxy answers for itself: nothing of the platform's own headers is in it.
		return { kind: 'answered', status, headers: { 'content-type': 'text/html', ...fault.headers }, text: fault.html };
	}
	const message = fault.message ?? `The stand-in was asked to answer ${status} here.`;
	const code = fault.code ?? 'internal.server.error';
	const body = fault.body ?? { message, code, status, contextId, details: [], errors: [] };
	return writtenAnswer({ status, body, headers: fault.headers ?? {} }, headers);
}

/**
 * Takes the answer of `handle` through the faults that met the request: a delay first, then a cut or another answer
 * instead, else the real one, held back or cut after it took effect.
 */
export async function playFaults(
	faults: readonly Fault[],
	tools: Tools,
	handle: () => Promise<Answer>,
): Promise<RestAnswer> {
	const pause = (milliseconds: number) => new Promise<void>((done) => tools.scheduler.after(milliseconds, done));
	const delay = faults.find((fault) => fault.kind === 'delay');
	const late = delay?.when === 'after';
	if (delay !== undefined && !late) await pause(delay.milliseconds);
	const reset = faults.find((fault) => fault.kind === 'reset');
	const status = faults.find((fault) => fault.kind === 'status');
	if (reset?.when === 'before') return { kind: 'cut' };
	const answer = status === undefined ? writtenAnswer(await handle(), tools.headers) : faultyAnswer(status, tools);
	if (late) await pause(delay.milliseconds);
	return reset === undefined ? answer : { kind: 'cut' };
}
