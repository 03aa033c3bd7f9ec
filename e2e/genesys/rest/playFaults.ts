import type { Fault } from '../createFaults.ts';
import type { Exchange } from '../site.ts';
import type { Scheduler } from '../world/scheduler.ts';
import type { Answer } from './route.ts';
import { sendAnswer } from './sendAnswer.ts';

type StatusFault = Extract<Fault, { readonly kind: 'status' }>;

function faultyAnswer(fault: StatusFault, contextId: string): Answer {
	const { status, headers = {} } = fault;
	const message = fault.message ?? `The stand-in was asked to answer ${status} here.`;
	const code = fault.code ?? 'internal.server.error';
	const body = fault.body ?? { message, code, status, contextId, details: [], errors: [] };
	return { status, body, headers };
}

function sendHtml(exchange: Exchange, fault: StatusFault, html: string): void {
	exchange.response.writeHead(fault.status, { 'content-type': 'text/html', ...fault.headers }).end(html);
}

/**
 * Sends the answer of `handle` through the faults that met the request: a delay first, then a cut or another answer
 * instead, else the real one, or a cut after it took effect. Returns the status that was sent, 0 for a cut.
 */
export async function playFaults(
	faults: readonly Fault[],
	exchange: Exchange,
	tools: { scheduler: Scheduler; headers: Readonly<Record<string, string>>; contextId: string },
	handle: () => Promise<Answer>,
): Promise<number> {
	const { response } = exchange;
	const delay = faults.find((fault) => fault.kind === 'delay');
	if (delay !== undefined) await new Promise<void>((done) => tools.scheduler.after(delay.milliseconds, done));
	const reset = faults.find((fault) => fault.kind === 'reset');
	const status = faults.find((fault) => fault.kind === 'status');
	if (reset?.when === 'before') {
		response.destroy();
		return 0;
	}
	if (status?.html !== undefined) {
		sendHtml(exchange, status, status.html);
		return status.status;
	}
	const answer = status === undefined ? await handle() : faultyAnswer(status, tools.contextId);
	if (reset !== undefined) {
		response.destroy();
		return 0;
	}
	sendAnswer(response, answer, tools.headers);
	return answer.status;
}
