/** One REST request as the stand-in saw it. `path` has no query; `requestHeaders` holds only what tests ask about. */
export type LoggedRequest = {
	readonly at: number;
	readonly method: string;
	readonly host: string;
	readonly path: string;
	readonly query: string;
	/** 0 when the connection was cut without an answer. */
	readonly status: number;
	/** The `ININ-Correlation-Id` of the answer; absent for pages of the login host. */
	readonly correlationId?: string;
	readonly userId?: string;
	readonly clientId?: string;
	readonly requestHeaders: Readonly<Record<string, string>>;
	readonly body: string;
};

/** What a request must match; what is left out matches all. */
export type RequestFilter = {
	readonly clientId?: string;
	readonly userId?: string;
	readonly method?: string;
	readonly path?: RegExp;
};

/** Every REST request since the start or the last `clear`, in the order of their answers. Preflights are not counted. */
export type RequestLog = {
	all(): readonly LoggedRequest[];
	of(filter: RequestFilter): readonly LoggedRequest[];
	clear(): void;
	add(request: LoggedRequest): void;
	/** Calls the listener for each new request; returns the function that ends it. */
	subscribe(listener: (request: LoggedRequest) => void): () => void;
};

function matches(request: LoggedRequest, filter: RequestFilter): boolean {
	return (
		(filter.clientId === undefined || request.clientId === filter.clientId) &&
		(filter.userId === undefined || request.userId === filter.userId) &&
		(filter.method === undefined || request.method === filter.method) &&
		(filter.path === undefined || filter.path.test(request.path))
	);
}

/** Builds an empty log. */
export function createRequestLog(): RequestLog {
	const requests: LoggedRequest[] = [];
	const listeners = new Set<(request: LoggedRequest) => void>();
	return {
		all: () => [...requests],
		of: (filter) => requests.filter((request) => matches(request, filter)),
		clear() {
			requests.length = 0;
		},
		add(request) {
			requests.push(request);
			for (const listener of listeners) listener(request);
		},
		subscribe(listener) {
			listeners.add(listener);
			return () => {
				listeners.delete(listener);
			};
		},
	};
}
