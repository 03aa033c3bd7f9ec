import type { SimulatedTime } from '../../genesys/testing/simulatedTime.ts';

/** What becomes of one request beside the ordinary. */
export type HttpFault = {
	/** When what was asked for is done, in milliseconds from now, if ever; 200 unless told otherwise. For writes. */
	readonly does?: number | 'nothing';
	/** The answer in place of the good one; `lost` for none that arrives. */
	readonly answers?: (() => Response) | 'lost';
	/** How long the answer takes, in milliseconds. */
	readonly takes?: number;
};

/** What a request asks for, as faults are given to it: `read` the conversation, `write`, or `confirm` by reading the wrap-up. */
export type HttpQuestion = 'read' | 'write' | 'confirm';

/** A wrap-up as it goes over the wire. */
export type WireWrapUp = {
	readonly code: string;
	readonly notes: string;
	readonly endTime?: string;
	readonly provisional?: boolean;
};

/** One write as it arrived. */
export type ArrivedWrite = { readonly request: string; readonly body: unknown; readonly version: string | null };

const answerJson = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
	new Response(body === null ? null : JSON.stringify(body), { status, headers });

/** An error answer in the platform's form. */
export function refusal(status: number, code: string | null, message = 'no', headers: Record<string, string> = {}) {
	return () => answerJson({ status, message, ...(code === null ? {} : { code }) }, status, headers);
}

/** The codes that are valid here. */
const codes = [
	{ id: 'refund', name: 'Refund' },
	{ id: 'complaint', name: 'Complaint' },
];

/** A page of a proxy. */
export function html(status: number) {
	return () => new Response('<html><body>Your network asks you to sign in.</body></html>', { status });
}

/**
 * The platform behind `fetch`: one call of `agent-1` in after-call work, in simulated time. Status, headers and bodies
 * are real, so that the client parses them; what has happened is kept to judge by.
 */
export function createHttpPlatform(time: SimulatedTime) {
	const state = {
		work: 'pending' as 'pending' | 'complete' | 'skipped',
		/** It takes a code although after-call work has ended. */
		takesLate: false,
		/** False: every question about the conversation is answered 404. */
		known: true,
		/** False: no list and no generic shape shows it any more. */
		listed: true,
		prompt: 'optional',
		timeoutMilliseconds: null as number | null,
		startedAt: time.now(),
		stored: null as WireWrapUp | null,
		/** A gateway that locks by version. */
		versioned: false,
		version: 1,
		/** The platform's clock minus ours. */
		clockAhead: 0,
		/** What the platform answers to a write for other reasons than a fault. */
		writeGuard: (): (() => Response) | null => null,
		validTokens: new Set(['token-1']),
		offline: false,
	};
	const faults: Record<HttpQuestion, HttpFault[]> = { read: [], write: [], confirm: [] };
	const writes: ArrivedWrite[] = [];
	const requests: string[] = [];
	/** Foreign final codes that a write of ours replaced. */
	const replaced: string[] = [];
	let effects = 0;
	let onStored: () => void = () => undefined;

	const asTime = (at: number) => new Date(at + state.clockAhead).toISOString();

	const communication = (stored = state.stored) => ({
		id: 'c1-leg',
		state: 'disconnected',
		direction: 'inbound',
		afterCallWork: { state: state.work, startTime: asTime(state.startedAt) },
		...(stored === null ? {} : { wrapup: stored }),
	});

	const conversation = (stored = state.stored) => ({
		id: 'c1',
		...(state.versioned ? { version: state.version } : {}),
		participants: [
			{
				id: 'c1-agent',
				userId: 'agent-1',
				purpose: 'agent',
				queueId: 'billing',
				wrapupPrompt: state.prompt,
				...(state.timeoutMilliseconds === null ? {} : { wrapupTimeoutMs: state.timeoutMilliseconds }),
				calls: [communication(stored)],
			},
		],
	});

	const flattened = () => ({
		participants: [
			{
				id: 'c1-agent',
				startAcwTime: asTime(state.startedAt),
				...(state.work === 'complete' ? { endAcwTime: asTime(time.now()) } : {}),
				wrapupSkipped: state.work === 'skipped',
			},
		],
	});

	/** Stores a wrap-up of whomever. */
	const store = (wrapUp: WireWrapUp) => {
		state.stored = { endTime: asTime(time.now()), ...wrapUp };
		state.version += 1;
		if (state.prompt !== 'forcedTimeout' && wrapUp.provisional !== true) state.work = 'complete';
		onStored();
	};

	const carryOut = (wrapUp: WireWrapUp) => {
		if (state.work !== 'pending' && !state.takesLate) return;
		effects += 1;
		store(wrapUp);
	};

	const wrapUpIn = (body: unknown): WireWrapUp => {
		const { code, notes, wrapup } = body as { code: string; notes: string; wrapup?: WireWrapUp };
		if (wrapup === undefined) return { code, notes };
		const { code: inside } = wrapup as { code: string | { id: string } };
		return { code: typeof inside === 'string' ? inside : inside.id, notes: wrapup.notes };
	};

	/** Why a write is not taken, beside faults. */
	const refuseWrite = (version: string | null): Response | null => {
		const guarded = state.writeGuard();
		if (guarded !== null) return guarded();
		if (!state.versioned) return null;
		if (version === null) return refusal(428, null, 'If-Match is missing')();
		return version === `"${state.version}"` ? null : refusal(412, null, 'stale')();
	};

	const answerWrite = (body: unknown, version: string | null, does: number | 'nothing' = 200): Response => {
		const refused = refuseWrite(version);
		if (refused !== null) return refused;
		if (does === 'nothing') return answerJson(null, 202);
		const wrapUp = wrapUpIn(body);
		const { stored } = state;
		if (stored !== null && stored.provisional !== true && stored.code !== wrapUp.code) replaced.push(stored.code);
		void time.clock.sleep(does).then(() => carryOut(wrapUp));
		return answerJson(null, 202);
	};

	const readers: Readonly<Record<string, () => unknown>> = {
		'conversations/c1': conversation,
		'conversations/calls/c1': flattened,
	};

	const answerRead = (path: string): Response => {
		if (path === 'conversations') return answerJson({ entities: state.known && state.listed ? [conversation()] : [] });
		if (!state.known || (path === 'conversations/c1' && !state.listed)) return refusal(404, 'not.found')();
		if (path.endsWith('/wrapupcodes')) return answerJson(codes);
		const reader = readers[path] ?? (() => (state.stored?.provisional === true ? {} : (state.stored ?? {})));
		return answerJson(reader(), 200, state.versioned ? { etag: `"${state.version}"` } : {});
	};

	const questionOf = (method: string, path: string): HttpQuestion => {
		if (method !== 'GET') return 'write';
		return path.endsWith('/wrapup') ? 'confirm' : 'read';
	};

	/** Takes as long as a network does, unless the caller gives up. */
	const travel = (milliseconds: number, signal: AbortSignal) =>
		time.clock.sleep(milliseconds, signal).then(() => signal.throwIfAborted());

	const lost = () => new TypeError('Failed to fetch');

	const isSignedIn = (request: Request) =>
		state.validTokens.has((request.headers.get('authorization') ?? '').replace('Bearer ', ''));

	const answer = async (request: Request): Promise<Response> => {
		const path = new URL(request.url).pathname.replace('/api/v2/', '');
		const question = questionOf(request.method, path);
		await travel(20, request.signal);
		if (state.offline) throw lost();
		requests.push(`${request.method} ${path}`);
		const body: unknown = question === 'write' ? await request.json() : null;
		const version = request.headers.get('if-match');
		if (question === 'write') writes.push({ request: `${request.method} ${path}`, body, version });
		if (!isSignedIn(request)) return refusal(401, 'bad.credentials')();
		const { does, answers, takes = 0 } = faults[question].shift() ?? {};
		const usual = question === 'write' ? answerWrite(body, version, does) : answerRead(path);
		await travel(takes, request.signal);
		if (answers === 'lost') throw lost();
		return answers?.() ?? usual;
	};

	const fetch: typeof globalThis.fetch = async (input, init) => {
		const response = await answer(new Request(input, init));
		if (!response.headers.has('date'))
			response.headers.set('date', new Date(time.now() + state.clockAhead).toUTCString());
		// Named by its place among the requests.
		if (!response.headers.has('inin-correlation-id'))
			response.headers.set('inin-correlation-id', `request-${requests.length}`);
		return response;
	};

	return {
		fetch,
		state,
		faults,
		requests,
		writes,
		replaced,
		store,
		/** The conversation as an event shows it: a wrap-up without `provisional`. */
		event: () => {
			const { provisional: _, ...stored } = state.stored ?? { code: '', notes: '' };
			return conversation(stored);
		},
		effects: () => effects,
		/** Called after every change of what is stored, for an event. */
		onStored: (listener: () => void) => {
			onStored = listener;
		},
		/** Something happens at the platform later. */
		later: (milliseconds: number, happen: () => void) => void time.clock.sleep(milliseconds).then(happen),
	};
}

export type HttpPlatform = ReturnType<typeof createHttpPlatform>;
