import type { Grant } from '../createTokens.ts';
import type { SimulatedAgent } from '../world/simulatedAgent.ts';
import type { Platform } from './platform.ts';

export type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One authorised request to one route. */
export type Call = {
	readonly platform: Platform;
	readonly route: Route;
	readonly agent: SimulatedAgent;
	readonly grant: Grant;
	readonly query: URLSearchParams;
	/** The parsed body; `undefined` when none was sent. */
	readonly body: unknown;
	/** The header `If-Match`, as sent. */
	readonly ifMatch: string | undefined;
	/** A fault asks that a write of this request is accepted and never applied. */
	readonly dropWrite: boolean;
	/** The value of a `{name}` in the route's path; throws when the path has none. */
	parameter(name: string): string;
};

export type Answer = {
	readonly status: number;
	readonly body?: unknown;
	readonly headers?: Readonly<Record<string, string>>;
};

/** One operation: what it needs and what it does. */
export type Route = {
	readonly method: Method;
	/** After `/api/v2`, with `{name}` for the parts that vary. */
	readonly path: string;
	/** Any one of these; scopes and permissions are those of the operation in the API's definition. */
	readonly scopes: readonly string[];
	/** Any one of these unless `needs` says all; empty when the operation asks for none. */
	readonly permissions: readonly string[];
	readonly needs?: 'all';
	/** Error codes that the API documents for this operation only; other refusals use the general codes. */
	readonly documents?: readonly string[];
	handle(this: void, call: Call): Answer;
};

/** Scopes of reading: the area itself or its read-only form. */
export function readScopes(area: string): readonly string[] {
	return [area, `${area}:readonly`];
}
