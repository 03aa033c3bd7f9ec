import type { Scheduler } from '../genesys/world/scheduler.ts';
import type { Gesture, PageReport } from './deskMessages.ts';
import type { Feed, PageKind } from './feed.ts';

/** On which page a gesture is made: the oldest of its kind. */
export type PageOwner = { readonly agentId: string; readonly page: PageKind };

/** Gestures on their way to the open pages of an agent. */
export type Pages = {
	/** Has the page make a gesture. Rejects when the page could not, or did not answer in time. */
	gesture(whose: PageOwner, conversationId: string, gesture: Gesture): Promise<void>;
	/** Takes a page's acknowledgement. */
	settle(report: Extract<PageReport, { kind: 'done' | 'failed' }>): void;
};

type Waiting = { resolve(): void; reject(error: Error): void };

/** How long a page may take for a gesture, in milliseconds. */
const limitMs = 10_000;

/** Makes the sender of gestures over a feed. */
export function createPages(feed: Feed, scheduler: Scheduler): Pages {
	const waiting = new Map<number, Waiting>();
	let number = 0;
	return {
		gesture: (whose, conversationId, gesture) =>
			new Promise((resolve, reject) => {
				number += 1;
				const own = number;
				const late = scheduler.after(limitMs, () => {
					waiting.delete(own);
					reject(new Error(`No page answered the gesture ${gesture.kind}. Is the desktop still open?`));
				});
				waiting.set(own, {
					resolve: () => {
						late();
						resolve();
					},
					reject: (error) => {
						late();
						reject(error);
					},
				});
				feed.sendToOne(whose, { kind: 'command', command: { number: own, conversationId, gesture } });
			}),
		settle: (report) => {
			const entry = waiting.get(report.number);
			waiting.delete(report.number);
			if (report.kind === 'done') entry?.resolve();
			else entry?.reject(new Error(`The page could not make the gesture: ${report.reason}.`));
		},
	};
}
