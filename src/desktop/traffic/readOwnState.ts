import { fieldOf, listOf, textOf } from './fieldOf.ts';
import type { TrafficMedium, TrafficState } from './trafficFacts.ts';

/** How the agent's own part in a conversation stands. */
export type OwnState = { readonly medium: TrafficMedium; readonly state: TrafficState };

/** The lists of a participant by medium. Source: the conversation topic of the platform's SDK. */
const lists: readonly (readonly [list: string, medium: TrafficMedium])[] = [
	['calls', 'call'],
	['callbacks', 'callback'],
	['emails', 'email'],
	['messages', 'message'],
	['socialExpressions', 'social'],
	['videos', 'video'],
];

const timeOutCode = 'ININ-WRAP-UP-TIMEOUT';
const isOver = (leg: unknown) => ['disconnected', 'terminated'].includes(textOf(leg, 'state'));

/** Finished after-call work: by the agent, or by the platform when its time was up. */
function finished(...holders: readonly unknown[]): TrafficState {
	const codes = holders.map((holder) => fieldOf(fieldOf(holder, 'wrapup'), 'code'));
	return codes.includes(timeOutCode) ? 'timedOut' : 'done';
}

/** What is said of after-call work: by the communication, else by the participant's times; null where neither speaks. */
function afterCallWork(leg: unknown, participant: unknown): TrafficState | null {
	const state = fieldOf(fieldOf(leg, 'afterCallWork'), 'state');
	if (state === 'pending') return 'wrapUp';
	if (state === 'complete') return finished(leg, participant);
	if (state === 'skipped' || fieldOf(participant, 'wrapupSkipped') === true) return 'skipped';
	if (state === 'notApplicable') return 'ended';
	if (typeof fieldOf(participant, 'endAcwTime') === 'string') return finished(leg, participant);
	return typeof fieldOf(participant, 'startAcwTime') === 'string' ? 'wrapUp' : null;
}

/** What one communication says, or a participant of a medium's own topic, which is its communication at once. */
function stateOf(leg: unknown, participant: unknown): TrafficState | null {
	if (isOver(leg)) return afterCallWork(leg, participant) ?? 'ended';
	return fieldOf(leg, 'state') === 'connected' ? 'connected' : null;
}

/** What counts most of several communications: work that is owed, then whatever still goes on. */
const order: readonly TrafficState[] = ['wrapUp', 'connected', 'timedOut', 'done', 'skipped', 'ended'];

const isOf = (userId: string) => (participant: unknown) =>
	(fieldOf(participant, 'userId') ?? fieldOf(fieldOf(participant, 'user'), 'id')) === userId;

/**
 * How the part of one user in a conversation stands, from the payload of a conversation topic. Only states, times'
 * presence and the platform's own time-out code are read; names, addresses, attributes and notes are not. `medium` is
 * that of the topic, or null for the topic of all media. Null where the user has no part, or it only rings.
 */
export function readOwnState(userId: string, conversation: unknown, medium: TrafficMedium | null): OwnState | null {
	// Who was transferred to and fro is there more than once; the last is the one that counts.
	const participant = listOf(conversation, 'participants').findLast(isOf(userId));
	if (participant === undefined) return null;
	const legs =
		medium === null
			? lists.flatMap(([list, of]) => listOf(participant, list).map((leg) => ({ leg, medium: of })))
			: [{ leg: participant, medium }];
	const states = legs.flatMap(({ leg, medium: of }) => {
		const state = stateOf(leg, participant);
		return state === null ? [] : [{ medium: of, state }];
	});
	return states.toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state))[0] ?? null;
}
