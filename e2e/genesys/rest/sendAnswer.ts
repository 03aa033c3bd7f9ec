import type { ServerResponse } from 'node:http';
import type { Answer } from './route.ts';

/** Writes an answer: JSON where it has a body, nothing at all where it has none. */
export function sendAnswer(response: ServerResponse, answer: Answer, headers: Readonly<Record<string, string>>): void {
	const text = answer.body === undefined ? '' : JSON.stringify(answer.body);
	const typed = text === '' ? {} : { 'content-type': 'application/json' };
	const length = answer.status === 204 ? {} : { 'content-length': String(Buffer.byteLength(text)) };
	response.writeHead(answer.status, {
		'cache-control': 'no-store',
		...typed,
		...length,
		...headers,
		...answer.headers,
	});
	response.end(text);
}
