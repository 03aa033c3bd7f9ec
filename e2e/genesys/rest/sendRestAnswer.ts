import type { ServerResponse } from 'node:http';
import type { RestAnswer } from './restRequest.ts';

/** Puts an answer on the wire. */
export function sendRestAnswer(response: ServerResponse, answer: RestAnswer): void {
	if (answer.kind === 'cut') {
		response.destroy();
		return;
	}
	const { status, headers, text } = answer;
	const length = status === 204 ? {} : { 'content-length': String(Buffer.byteLength(text)) };
	response.writeHead(status, { ...length, ...headers });
	response.end(text);
}
