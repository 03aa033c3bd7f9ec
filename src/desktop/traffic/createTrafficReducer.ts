import { fieldOf } from './fieldOf.ts';
import { readCounters } from './readCounters.ts';
import { readOwnState } from './readOwnState.ts';
import { readRequest } from './readRequest.ts';
import { readTopics, type TopicMessage } from './readTopic.ts';
import type { TrafficConversation, TrafficFacts } from './trafficFacts.ts';
import type { TrafficReport } from './trafficReport.ts';

/** What the reducer needs of the page it runs in. */
export type ReducerPorts = {
	/** Hides an id; see `createSaltedId`. */
	readonly saltedId: (id: string) => string;
	/** Epoch milliseconds. */
	readonly now: () => number;
};

/** As many conversations as are remembered, to tell a change from a repetition; more than a shift has. */
const mostRemembered = 500;

/**
 * Reduces what passes through a page to reports: counters, states and salted ids. A message that changes nothing makes no
 * report, so the page's own repetitions end here. Nothing of a message is kept.
 */
export function createTrafficReducer({ saltedId, now }: ReducerPorts) {
	let counters: TrafficFacts['counters'] = {};
	let heardTopic = false;
	let heardRequest = false;
	const known = new Map<string, TrafficConversation['state']>();

	const remember = (key: string, state: TrafficConversation['state']) => {
		known.delete(key);
		known.set(key, state);
		const [oldest] = known.keys();
		if (known.size > mostRemembered && oldest !== undefined) known.delete(oldest);
	};
	const report = (topic: boolean, conversations: readonly TrafficConversation[]): TrafficReport => ({
		topic,
		counters,
		conversations,
	});

	/** The conversation of a message if its state is a new one. */
	const changed = ({ userId, medium: topicMedium, payload }: TopicMessage): TrafficConversation | null => {
		const id = fieldOf(payload, 'id');
		const own = typeof id === 'string' ? readOwnState(userId, payload, topicMedium) : null;
		if (own === null || typeof id !== 'string') return null;
		const hidden = saltedId(id);
		if (known.get(`${hidden} ${own.medium}`) === own.state) return null;
		remember(`${hidden} ${own.medium}`, own.state);
		return { saltedId: hidden, ...own, at: now() };
	};

	const takeTopic = (message: TopicMessage): TrafficReport | null => {
		const first = !heardTopic;
		heardTopic = true;
		if (message.kind === 'summary') {
			const next = readCounters(message.payload);
			const same = JSON.stringify(next) === JSON.stringify(counters);
			counters = next;
			return same && !first ? null : report(true, []);
		}
		const conversation = changed(message);
		return conversation === null && !first ? null : report(true, conversation === null ? [] : [conversation]);
	};

	return {
		/** Takes one frame of a socket; gives what is new in it. */
		takeFrame: (frame: string): readonly TrafficReport[] =>
			readTopics(frame).flatMap((message) => takeTopic(message) ?? []),
		/** Takes a request that the platform has answered with success; gives what it hints at. */
		takeRequest: (method: string, address: string): TrafficReport | null => {
			const request = readRequest(method, address);
			if (request === null) return null;
			const first = !heardRequest;
			heardRequest = true;
			if (request.kind === 'conversations') return first ? report(false, []) : null;
			const { conversationId, medium, kind } = request;
			const hidden = saltedId(conversationId);
			const key = `${hidden} ${medium}`;
			// Of a running call a change is a hold or a mute, and a wrap-up is one chosen early.
			const isBeside = kind === 'participant' ? known.get(key) !== 'wrapUp' : known.get(key) === 'connected';
			if (isBeside) return first ? report(false, []) : null;
			remember(key, 'wrapUp');
			return report(false, [{ saltedId: hidden, medium, state: 'wrapUp', at: now() }]);
		},
	};
}

/** The reducer of one page. */
export type TrafficReducer = ReturnType<typeof createTrafficReducer>;
