import { fieldOf } from './fieldOf.ts';
import type { TrafficCounter, TrafficFacts, TrafficMedium } from './trafficFacts.ts';

/** What a summary calls the media. Source: `ConversationSummary` topic of the platform's SDK. */
const summaryNames: Readonly<Record<TrafficMedium, string>> = {
	call: 'call',
	callback: 'callback',
	email: 'email',
	message: 'message',
	social: 'socialExpression',
	video: 'video',
};

const isCount = (value: unknown): value is number =>
	Number.isInteger(value) && Number(value) >= 0 && Number(value) < 1000;

/** One counter, from anything; null where it is none. */
export function readCounter(value: unknown): TrafficCounter | null {
	const active = fieldOf(value, 'active');
	const acw = fieldOf(value, 'acw');
	return isCount(active) && isCount(acw) ? { active, acw } : null;
}

/** The counters of a user's summary, those of the contact centre only; a user's own calls owe no wrap-up. */
export function readCounters(summary: unknown): TrafficFacts['counters'] {
	const found = Object.entries(summaryNames).flatMap(([medium, name]) => {
		const counter = readCounter(fieldOf(fieldOf(summary, name), 'contactCenter'));
		return counter === null ? [] : [[medium, counter] as const];
	});
	return Object.fromEntries(found);
}
