import { fieldOf, listOf } from './fieldOf.ts';
import { parseJson } from './parseJson.ts';
import { readCounter } from './readCounters.ts';
import { type TrafficConversation, type TrafficFacts, trafficMediums, trafficStates } from './trafficFacts.ts';

/** What leaves the page's own world for ours, as JSON text. `topic` is false where only a request was seen. */
export type TrafficReport = Pick<TrafficFacts, 'counters' | 'conversations'> & { readonly topic: boolean };

/** As many conversations as one message holds; an agent has a handful. */
const mostConversations = 20;

function readConversation(value: unknown): TrafficConversation | null {
	const saltedId = fieldOf(value, 'saltedId');
	const medium = trafficMediums.find((one) => one === fieldOf(value, 'medium'));
	const state = trafficStates.find((one) => one === fieldOf(value, 'state'));
	const at = fieldOf(value, 'at');
	if (typeof saltedId !== 'string' || !/^[0-9a-f]{16}$/.test(saltedId)) return null;
	if (medium === undefined || state === undefined || !Number.isSafeInteger(at)) return null;
	return { saltedId, medium, state, at: Number(at) };
}

/**
 * Reads a report, which a page could have forged: the declared fields in their ranges, and nothing else of it. Null for
 * anything that is no report. Never throws.
 */
export function readTrafficReport(message: unknown): TrafficReport | null {
	const report = typeof message === 'string' && message.length < 10_000 ? parseJson(message) : null;
	const topic = fieldOf(report, 'topic');
	if (typeof topic !== 'boolean') return null;
	const counters = fieldOf(report, 'counters');
	const read = trafficMediums.map((medium) => [medium, readCounter(fieldOf(counters, medium))] as const);
	const conversations = listOf(report, 'conversations').slice(0, mostConversations).map(readConversation);
	return {
		topic,
		counters: Object.fromEntries(read.filter(([, counter]) => counter !== null)),
		conversations: conversations.filter((one) => one !== null),
	};
}
