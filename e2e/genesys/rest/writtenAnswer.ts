import type { RestAnswer } from './restRequest.ts';
import type { Answer } from './route.ts';

/** An answer as it is written: JSON where it has a body, nothing at all where it has none. */
export function writtenAnswer(answer: Answer, headers: Readonly<Record<string, string>>): RestAnswer {
	const text = answer.body === undefined ? '' : JSON.stringify(answer.body);
	const typed = text === '' ? {} : { 'content-type': 'application/json' };
	return {
		kind: 'answered',
		status: answer.status,
		headers: { 'cache-control': 'no-store', ...typed, ...headers, ...answer.headers },
		text,
	};
}
