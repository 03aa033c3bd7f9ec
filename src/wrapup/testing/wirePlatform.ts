import * as v from 'valibot';
import { failed } from '../../genesys/answer.ts';
import type { Client } from '../../genesys/client.ts';
import { type Conversation, conversationSchema } from '../../genesys/conversation.ts';
import type { Failure } from '../../genesys/failure.ts';
import type { SimulatedTime } from '../../genesys/testing/simulatedTime.ts';
import { httpFailed } from './platformModel.ts';

/** One call of the agent as the platform keeps it. */
export type Leg = {
	readonly id: string;
	readonly userId: string;
	state: 'alerting' | 'connected' | 'disconnected';
	work: 'pending' | 'complete' | 'skipped' | null;
	startedAt: string | null;
	stored: { code: string; notes: string; provisional?: boolean; endTime?: string } | null;
	/** Whether the list of active conversations shows it. */
	listed: boolean;
	/** `optional` where nothing is said. */
	prompt?: string;
	/** Milliseconds of a time box; none where nothing is said. */
	timeout?: number;
	/** ISO time; not told where nothing is said. */
	connectedTime?: string;
	/** What the flow wrote into the customer's attributes. */
	attributes?: Readonly<Record<string, string>>;
	/** What Copilot said of it, as the platform answers; a 404 where nothing is said. */
	summaries?: object;
};

type Wire = { readonly code: string; readonly notes: string; readonly provisional?: boolean };

const conversationOf = ({ id, userId, state, work, startedAt, stored, prompt = 'optional', ...leg }: Leg) => ({
	id,
	participants: [
		{ id: `${id}-customer`, purpose: 'customer', attributes: leg.attributes, calls: [{ id: `${id}-theirs`, state }] },
		{
			id: `${id}-agent`,
			userId,
			purpose: 'agent',
			queueId: 'billing',
			queueName: 'Billing',
			wrapupPrompt: prompt,
			wrapupTimeoutMs: leg.timeout,
			calls: [
				{
					id: `${id}-leg`,
					state,
					direction: 'inbound',
					connectedTime: leg.connectedTime,
					...(work === null ? {} : { afterCallWork: { state: work, startTime: startedAt } }),
					...(stored === null ? {} : { wrapup: stored }),
				},
			],
		},
	],
});

const flattenedOf = ({ id, state, work, startedAt }: Leg) => ({
	id,
	participants: [
		{
			id: `${id}-agent`,
			state,
			...(startedAt === null ? {} : { startAcwTime: startedAt }),
			...(work === 'complete' ? { endAcwTime: startedAt } : {}),
			...(work === 'skipped' ? { wrapupSkipped: true } : {}),
		},
	],
});

/** What an event says of a call just now. Events name no queue, and do not tell drafts from final wrap-ups. */
function eventOf(leg: Leg): Conversation {
	const stored = leg.stored === null ? null : { ...leg.stored, provisional: false };
	const { id, participants } = conversationOf({ ...leg, stored });
	const nameless = participants.map((participant) => ({ ...participant, queueName: undefined }));
	return v.parse(conversationSchema, { id, participants: nameless });
}

/**
 * The platform at the height of requests: a client that answers for a few calls of an agent, in simulated time. Answers
 * go through the caller's schema, as real ones do.
 */
export function createWirePlatform(time: SimulatedTime) {
	const legs = new Map<string, Leg>();
	const requests: string[] = [];
	const failures = new Map<string, Failure>();
	const followers = new Set<(leg: Leg) => void>();
	const codes = [
		{ id: 'refund', name: 'Refund' },
		{ id: 'complaint', name: 'Complaint' },
	];

	const store = (leg: Leg, body: Wire) => {
		if (body.provisional === true) {
			// A draft lies beside a final wrap-up, and is not shown then.
			if (leg.stored === null || leg.stored.provisional === true)
				leg.stored = { code: body.code, notes: body.notes, provisional: true };
			return;
		}
		leg.stored = { code: body.code, notes: body.notes };
		leg.work = 'complete';
		for (const follower of followers) follower(leg);
	};

	const answer = (method: string, path: string, body: unknown): unknown => {
		const [, media = '', id = ''] = path.split('/');
		if (path === 'conversations')
			return { entities: [...legs.values()].filter(({ listed }) => listed).map(conversationOf) };
		const leg = legs.get(id) ?? legs.get(media);
		if (leg === undefined || path.endsWith('/summaries')) return leg?.summaries;
		return path.endsWith('/wrapupcodes') ? codes : answerOfLeg(leg, `${method} ${path}`, body);
	};

	const answerOfLeg = (leg: Leg, request: string, body: unknown): unknown => {
		if (request.startsWith('post') && request.endsWith('/wrapup')) {
			void time.clock.sleep(100).then(() => store(leg, body as Wire));
			return null;
		}
		if (request.startsWith('patch conversations/aftercallwork/')) return body;
		if (request.endsWith('/wrapup')) return leg.stored?.provisional === true ? null : leg.stored;
		return request === `get conversations/calls/${leg.id}` ? flattenedOf(leg) : undefined;
	};

	const client: Client = (call) => {
		const request = `${call.method} ${call.path}`;
		requests.push(request);
		call.onSent?.();
		const failure = [...failures].find(([start]) => request.startsWith(start))?.[1];
		if (failure !== undefined) return Promise.resolve(failed(failure));
		const value = answer(call.method, call.path, call.json);
		if (value === undefined) return Promise.resolve(failed(httpFailed(404, 'not.found')));
		const parsed = v.safeParse(call.schema, value);
		if (!parsed.success) return Promise.resolve(failed({ kind: 'malformed', message: parsed.issues[0].message }));
		return Promise.resolve({ kind: 'ok', value: parsed.output, version: null, correlationId: null });
	};

	return {
		client,
		eventOf,
		legs,
		/** The codes of every participant. */
		codes,
		/** Called after every write that was carried out. */
		followers,
		/** Every request, as `get conversations`. */
		requests,
		/** Requests that start like the key fail with the value. */
		failures,
		/** A call of the agent, connected. */
		call: (id: string, userId = 'agent-1'): Leg => {
			const leg: Leg = { id, userId, state: 'connected', work: null, startedAt: null, stored: null, listed: true };
			legs.set(id, leg);
			return leg;
		},
		/** Hangs up: after-call work begins. */
		hangUp: (leg: Leg) => {
			leg.state = 'disconnected';
			leg.work = 'pending';
			leg.startedAt = new Date(time.now()).toISOString();
		},
		store,
	};
}
