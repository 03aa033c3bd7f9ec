/** One request to the REST API, however it came: over TLS, or from the same process. */
export type RestRequest = {
	readonly method: string;
	/** The name of the host, lower case and without a port. */
	readonly hostname: string;
	/** The path without the query, e.g. `/api/v2/users/me`. */
	readonly path: string;
	/** The query with its question mark; empty without one. */
	readonly query: string;
	/** Names in lower case. */
	readonly headers: Readonly<Record<string, string | undefined>>;
	readonly body: string;
};

/** What goes back: a whole answer as text, or a connection that is cut without one. */
export type RestAnswer =
	| {
			readonly kind: 'answered';
			readonly status: number;
			readonly headers: Readonly<Record<string, string>>;
			readonly text: string;
	  }
	| { readonly kind: 'cut' };

/** Answers a request, or resolves to `undefined` when it is none of the REST API's. */
export type AnswerRest = (request: RestRequest) => Promise<RestAnswer | undefined>;
