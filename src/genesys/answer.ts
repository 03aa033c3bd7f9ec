import type { Failure } from './failure.ts';

/** What a request came to. Failures are values, so that no caller can forget them. */
export type Answer<Value> =
	| {
			readonly kind: 'ok';
			readonly value: Value;
			/** The `ETag`, unquoted; null when the platform offers none, as it does today. */
			readonly version: string | null;
			readonly correlationId: string | null;
	  }
	| { readonly kind: 'failed'; readonly failure: Failure };

/** A failed {@link Answer}. */
export function failed(failure: Failure): Answer<never> {
	return { kind: 'failed', failure };
}

/** The same answer with another value. */
export function mapAnswer<From, To>(answer: Answer<From>, change: (value: From) => To): Answer<To> {
	return answer.kind === 'ok' ? { ...answer, value: change(answer.value) } : answer;
}
