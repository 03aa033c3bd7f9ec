/**
 * Something that goes wrong on purpose. `status` answers instead of the platform (an error body with `code`, a `body`
 * of your own, or `html` as a proxy would); `reset` cuts the connection before the request is handled or after it took
 * effect; `delay` holds the request back, or with `after` the answer to what took effect; `dropWrite` answers 202 and
 * never applies; `duplicateEvents` sends the events of the next change several times, `loseEvents` those of the next
 * changes never.
 */
export type Fault =
	| {
			readonly kind: 'status';
			readonly status: number;
			readonly code?: string;
			readonly message?: string;
			readonly headers?: Readonly<Record<string, string>>;
			readonly body?: unknown;
			readonly html?: string;
	  }
	| { readonly kind: 'reset'; readonly when: 'before' | 'after' }
	| { readonly kind: 'delay'; readonly milliseconds: number; readonly when?: 'before' | 'after' }
	| { readonly kind: 'dropWrite' }
	| { readonly kind: 'duplicateEvents'; readonly copies?: number }
	| { readonly kind: 'loseEvents'; readonly changes?: number };

/** Which requests a fault waits for; what is left out matches all. `path` is tested on `/api/v2/…`. */
export type FaultMatch = {
	readonly method?: string;
	readonly path?: RegExp;
	readonly clientId?: string;
	readonly userId?: string;
};

/** A request as faults see it. */
export type FaultSubject = {
	readonly method: string;
	readonly path: string;
	readonly clientId?: string | undefined;
	readonly userId?: string | undefined;
};

/** The faults that wait for their request. */
export type Faults = {
	/**
	 * The next `times` (default 1) matching requests meet this fault. Several faults may meet one request. The returned
	 * function takes back what is left of it, which is how an outage of some length is made: `times: Infinity`, and
	 * later the end.
	 */
	next(match: FaultMatch, fault: Fault & { readonly times?: number }): () => void;
	/** Takes the faults that meet this request now; each use counts. */
	take(subject: FaultSubject): readonly Fault[];
	/** How often the events of the next change are sent: 1, or what a fault that was met says. */
	takeEventCopies(): number;
	clear(): void;
	/** How many uses are still waiting. */
	waiting(): number;
};

function meets(match: FaultMatch, subject: FaultSubject): boolean {
	return (
		(match.method === undefined || match.method === subject.method) &&
		(match.path === undefined || match.path.test(subject.path)) &&
		(match.clientId === undefined || match.clientId === subject.clientId) &&
		(match.userId === undefined || match.userId === subject.userId)
	);
}

/** How often the events of the next changes are sent, change by change. */
function copiesAfter(fault: Fault): readonly number[] {
	if (fault.kind === 'duplicateEvents') return [fault.copies ?? 2];
	return fault.kind === 'loseEvents' ? Array.from({ length: fault.changes ?? 1 }, () => 0) : [];
}

/** Builds an empty set of faults. */
export function createFaults(): Faults {
	let eventCopies: number[] = [];
	let waiting: { match: FaultMatch; fault: Fault; left: number }[] = [];
	return {
		next(match, { times, ...fault }) {
			const entry = { match, fault, left: times ?? 1 };
			waiting.push(entry);
			return () => {
				waiting = waiting.filter((other) => other !== entry);
			};
		},
		take(subject) {
			const met = waiting.filter((entry) => meets(entry.match, subject));
			for (const entry of met) entry.left -= 1;
			waiting = waiting.filter((entry) => entry.left > 0);
			eventCopies.push(...met.flatMap(({ fault }) => copiesAfter(fault)));
			return met.map((entry) => entry.fault);
		},
		takeEventCopies: () => eventCopies.shift() ?? 1,
		clear() {
			waiting = [];
			eventCopies = [];
		},
		waiting: () => waiting.reduce((sum, entry) => sum + entry.left, 0),
	};
}
