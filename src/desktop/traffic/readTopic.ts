import { fieldOf } from './fieldOf.ts';
import { parseJson } from './parseJson.ts';
import { readStanza } from './readStanza.ts';
import type { TrafficMedium } from './trafficFacts.ts';

/** A known topic of one user. `medium` is null for the topics that tell of all media. */
export type Topic = {
	readonly userId: string;
	readonly kind: 'summary' | 'conversation';
	readonly medium: TrafficMedium | null;
};

/** What a frame of the page's socket says under a known topic. */
export type TopicMessage = Topic & { readonly payload: unknown };

/** Longest frame that is parsed, in characters; a whole conversation has a few thousand. */
export const longestFrame = 262_144;

/** The topics per medium, by the last part of their names. Source: the event topics of the platform's SDK. */
const mediaTopics: Readonly<Record<string, TrafficMedium>> = {
	calls: 'call',
	callbacks: 'callback',
	emails: 'email',
	messages: 'message',
	socialexpressions: 'social',
	videos: 'video',
};

const topicPattern = /^v2\.users\.([0-9a-f-]{36})\.(conversationsummary|conversations)(?:\.([a-z]+))?$/i;

/** Reads the name of a topic; null for every topic that is not on the list. */
function readTopicName(name: unknown): Topic | null {
	const [, userId, topic, last] = typeof name === 'string' ? (topicPattern.exec(name) ?? []) : [];
	if (userId === undefined) return null;
	if (topic?.toLowerCase() === 'conversationsummary') {
		return last === undefined ? { userId, kind: 'summary', medium: null } : null;
	}
	if (last === undefined) return { userId, kind: 'conversation', medium: null };
	const medium = Object.hasOwn(mediaTopics, last) ? mediaTopics[last] : undefined;
	return medium === undefined ? null : { userId, kind: 'conversation', medium };
}

/**
 * The messages of known topics in one frame of a socket: the public channel's JSON, or an XMPP stanza of the desktop's
 * own stream. Empty for anything else, and for a text that is too long; never throws.
 */
export function readTopics(frame: string): readonly TopicMessage[] {
	if (frame.length > longestFrame || !frame.includes('conversation')) return [];
	if (frame.startsWith('<')) {
		return readStanza(frame).flatMap(({ topic: name, json }) => {
			const topic = readTopicName(name);
			return topic === null ? [] : [{ ...topic, payload: parseJson(json) }];
		});
	}
	if (!frame.startsWith('{')) return [];
	const message = parseJson(frame);
	const topic = readTopicName(fieldOf(message, 'topicName'));
	return topic === null ? [] : [{ ...topic, payload: fieldOf(message, 'eventBody') }];
}
