import * as v from 'valibot';
import { type Clues, cluesOf } from './evidence/clues.ts';
import { messageReferencesSchema } from './evidence/messageReferences.ts';
import { attributesSchema } from './evidence/readAttributes.ts';
import { allMediums, type Medium, mediumList } from './medium.ts';

const time = v.pipe(
	v.string(),
	v.transform((text) => Date.parse(text)),
	v.number(),
);
const optionalTime = v.nullish(time);

const wrapup = v.object({
	code: v.nullish(v.string()),
	name: v.nullish(v.string()),
	notes: v.nullish(v.string()),
	endTime: optionalTime,
	provisional: v.nullish(v.boolean()),
});

const communicationShape = v.object({
	id: v.string(),
	state: v.nullish(v.string()),
	direction: v.nullish(v.string()),
	connectedTime: optionalTime,
	afterCallWork: v.nullish(v.object({ state: v.nullish(v.string()), startTime: optionalTime, endTime: optionalTime })),
	wrapup: v.nullish(wrapup),
	afterCallWorkRequired: v.nullish(v.boolean()),
	dialerPreview: v.nullish(
		v.pipe(
			v.unknown(),
			v.transform(() => true),
		),
	),
});

const communications = v.nullish(v.array(communicationShape), []);

const messages = v.nullish(v.array(v.object({ ...communicationShape.entries, messages: messageReferencesSchema })), []);

const participant = v.object({
	id: v.string(),
	userId: v.nullish(v.string()),
	purpose: v.nullish(v.string()),
	queueId: v.nullish(v.string()),
	queueName: v.nullish(v.string()),
	wrapupPrompt: v.nullish(v.string()),
	wrapupTimeoutMs: v.nullish(v.number()),
	wrapupSkipped: v.nullish(v.boolean()),
	attributes: v.nullish(attributesSchema),
	wrapup: v.nullish(wrapup),
	calls: communications,
	callbacks: communications,
	emails: communications,
	messages,
	socialExpressions: communications,
	videos: communications,
	cobrowsesessions: communications,
	screenshares: communications,
});

/**
 * A conversation in the generic shape, as far as Afterword reads it. Names and addresses of the customer are not in the
 * schema, so they are dropped with the answer; of the attributes the dialer's own mark is read, and those that say of
 * what kind the conversation is (see `attributesSchema`); of messages the ids.
 * Source: `Conversation` of `GET /conversations` and of the topic `v2.users.{id}.conversations`. `version` is what a
 * gateway that locks by version adds.
 */
export const conversationSchema = v.object({
	id: v.string(),
	version: v.nullish(v.pipe(v.unknown(), v.transform(String))),
	participants: v.nullish(v.array(participant), []),
});

/** What {@link conversationSchema} leaves of a conversation. */
export type Conversation = v.InferOutput<typeof conversationSchema>;

/** Where after-call work of a communication stands. Source: `AfterCallWork.state`. */
export type AfterCallWorkState = 'none' | 'notApplicable' | 'skipped' | 'pending' | 'complete';

/** A wrap-up the platform holds. A provisional one is a draft that another tool saved; it is nobody's choice yet. */
export type StoredWrapUp = {
	readonly codeId: string;
	readonly name: string | null;
	readonly notes: string;
	readonly provisional: boolean;
	readonly endedAt: number | null;
};

/** One communication of the agent's own participant, flattened: all the lifecycle needs to know of the platform. */
export type OwnCommunication = {
	readonly conversationId: string;
	readonly participantId: string;
	readonly communicationId: string;
	readonly medium: Medium;
	readonly direction: 'inbound' | 'outbound' | null;
	readonly queueId: string | null;
	readonly queueName: string | null;
	readonly state: 'ringing' | 'connected' | 'over';
	readonly afterCallWork: AfterCallWorkState;
	readonly startedAt: number | null;
	/** Since when both could speak, milliseconds since 1970 on the platform's clock. Source: `connectedTime`. */
	readonly connectedAt?: number;
	readonly prompt: string | null;
	readonly timeoutMilliseconds: number | null;
	readonly stored: StoredWrapUp | null;
	/** A campaign's dialer placed the conversation: its follow-up rules run on the first code alone. */
	readonly dialer?: boolean;
	/** The agent has asked for after-call work. Source: `afterCallWorkRequired` of the communication. */
	readonly workRequested?: boolean;
	/** What the conversation tells of its content: in memory for a suggestion, and never to be stored. */
	readonly clues?: Clues;
	/** Present only where the platform, or a gateway before it, versions conversations. */
	readonly version: string | null;
};

const ringing = new Set(['alerting', 'dialing', 'contacting', 'offering', 'scheduled']);
const over = new Set(['disconnected', 'terminated']);
const afterCallWorkStates = new Set<string>(['notApplicable', 'skipped', 'pending', 'complete']);

const isAfterCallWorkState = (state: string): state is AfterCallWorkState => afterCallWorkStates.has(state);

/** The wrap-up in an answer, or null when it holds no code. */
function storedWrapUp(answer: v.InferOutput<typeof wrapup> | null | undefined): StoredWrapUp | null {
	if (answer?.code == null || answer.code === '') return null;
	return {
		codeId: answer.code,
		name: answer.name ?? null,
		notes: answer.notes ?? '',
		provisional: answer.provisional ?? false,
		endedAt: answer.endTime ?? null,
	};
}

/** `AssignedWrapupCode`, the answer of every `GET …/wrapup`, as a stored wrap-up or null. */
export const assignedWrapUpSchema = v.pipe(
	v.nullable(wrapup),
	v.transform((answer): StoredWrapUp | null => storedWrapUp(answer)),
);

function communicationState(state: string | null | undefined): OwnCommunication['state'] {
	if (state != null && ringing.has(state)) return 'ringing';
	if (state != null && over.has(state)) return 'over';
	return 'connected';
}

type Participant = Conversation['participants'][number];
type Communication = v.InferOutput<typeof communicationShape>;

/** The communication's own state counts; where it has none, the participant may still tell that it was skipped. */
function afterCallWorkState(
	{ state: now, afterCallWork }: Communication,
	{ wrapupSkipped }: Participant,
): AfterCallWorkState {
	const state = afterCallWork?.state ?? 'none';
	if (isAfterCallWorkState(state)) return state;
	return wrapupSkipped === true && communicationState(now) === 'over' ? 'skipped' : 'none';
}

/**
 * The wrap-up of the participant itself: the older writer may leave it there alone. Where a communication holds one,
 * the participant's is a copy of that, and says nothing of the other communications, as of a callback beside its call.
 */
function participantWrapUp(participant: Participant): StoredWrapUp | null {
	const held = allMediums.flatMap((medium) => participant[mediumList[medium]]).some((one) => storedWrapUp(one.wrapup));
	return held ? null : storedWrapUp(participant.wrapup);
}

/**
 * Whether a campaign's dialer placed the conversation. It leaves its campaign in the customer's attributes; a preview
 * comes as a callback with the dialer's part. Source: `dialerPreview` of `Callback` in the public
 * definition. The attribute is in no definition; where it is missing, only the warning and the longer undo time are.
 */
function isFromDialer({ participants }: Conversation): boolean {
	return participants.some(
		({ attributes, callbacks }) =>
			attributes?.dialer === true || callbacks?.some(({ dialerPreview }) => dialerPreview === true),
	);
}

function flatten(
	conversation: Conversation,
	participant: Participant,
	medium: Medium,
	communication: Communication,
	clues: Clues | null,
): OwnCommunication {
	const { id, state, direction, connectedTime, afterCallWork, afterCallWorkRequired, wrapup: stored } = communication;
	return {
		conversationId: conversation.id,
		participantId: participant.id,
		communicationId: id,
		medium,
		direction: direction === 'inbound' || direction === 'outbound' ? direction : null,
		queueId: participant.queueId ?? null,
		queueName: participant.queueName ?? null,
		state: communicationState(state),
		afterCallWork: afterCallWorkState(communication, participant),
		startedAt: afterCallWork?.startTime ?? null,
		prompt: participant.wrapupPrompt ?? null,
		timeoutMilliseconds: participant.wrapupTimeoutMs ?? null,
		stored: storedWrapUp(stored) ?? participantWrapUp(participant),
		...(isFromDialer(conversation) ? { dialer: true } : {}),
		...(afterCallWorkRequired == null ? {} : { workRequested: afterCallWorkRequired }),
		...(connectedTime == null ? {} : { connectedAt: connectedTime }),
		...(clues === null ? {} : { clues }),
		version: conversation.version ?? null,
	};
}

/**
 * The communications of this user in a conversation. The user's own participant is the one with their id and the
 * purpose `agent` or `user`; there may be several after a transfer back.
 */
export function ownCommunications(conversation: Conversation, userId: string): OwnCommunication[] {
	const clues = cluesOf(conversation.participants);
	return conversation.participants
		.filter(({ userId: id, purpose }) => id === userId && (purpose === 'agent' || purpose === 'user'))
		.flatMap((participant) =>
			allMediums.flatMap((medium) =>
				participant[mediumList[medium]].map((one) => flatten(conversation, participant, medium, one, clues)),
			),
		);
}
