import type { TrafficFacts, TrafficStatus } from '../../../src/desktop/traffic/trafficFacts.ts';
import { readTrafficReport } from '../../../src/desktop/traffic/trafficReport.ts';
import { failedMessage } from '../failedMessage.ts';

/** What a relay needs of the frame it runs in. */
export type RelayPorts = {
	/** Tells the background; answers whether it wants to hear more, and rejects when it is gone for good. */
	readonly send: (facts: TrafficFacts) => Promise<boolean>;
	/** Nobody listens any more. */
	readonly onStop: () => void;
	readonly after: (milliseconds: number, task: () => void) => void;
	/** Epoch milliseconds. */
	readonly now: () => number;
};

/** How long a page that works with conversations may be silent on every known topic. */
const longestSilence = 60_000;
/** At most so many messages in so many milliseconds; a busy agent's page makes a tenth of it. */
const mostMessages = 60;
const windowLength = 10_000;

/** Judges what the page's world says and hands on what is good, not more often than an honest page would. */
export function createRelay({ send, onStop, after, now }: RelayPorts) {
	let status: TrafficStatus = 'unheard';
	let heardTopic = false;
	let waits = false;
	let windowStart = now();
	let sent = 0;

	const tell = (rest: Omit<TrafficFacts, 'status'> = { counters: {}, conversations: [] }) => {
		if (now() - windowStart > windowLength) {
			windowStart = now();
			sent = 0;
		}
		sent += 1;
		if (sent > mostMessages) return;
		send({ status, ...rest }).then((goOn) => {
			if (!goOn) onStop();
		}, onStop);
	};
	const become = (next: TrafficStatus) => {
		status = next;
		tell();
	};

	return {
		/** Takes a message of the page's world, whatever it is. */
		take: (message: unknown): void => {
			const report = readTrafficReport(message);
			if (report === null) {
				if (message === failedMessage) become('notAvailable');
				return;
			}
			const { topic, ...facts } = report;
			if (topic) {
				heardTopic = true;
				status = 'watching';
			} else if (!waits) {
				waits = true;
				after(longestSilence, () => {
					if (!heardTopic) become('notAvailable');
				});
			}
			if (topic || facts.conversations.length > 0) tell(facts);
		},
		/** The page was open before us. */
		tooLate: (): void => become('reloadNeeded'),
	};
}
