import type { Scheduler } from '../genesys/world/scheduler.ts';
import type { World } from '../genesys/world/world.ts';
import type { Pages } from './createPages.ts';
import type { DeskStage } from './deskStage.ts';
import type { Feed } from './feed.ts';
import type { TruthLog } from './truthLog.ts';

/** What the stage of one agent stands on. */
export type StageParts = {
	readonly world: World;
	readonly scheduler: Scheduler;
	readonly feed: Feed;
	readonly pages: Pages;
	readonly truth: TruthLog;
	readonly agentId: string;
};

/** How long a scenario waits for something that has to happen, in milliseconds. */
const limitMs = 20_000;
const pollMs = 20;

/** The stage for scenarios with one agent. */
export function createStage({ world, scheduler, feed, pages, truth, agentId }: StageParts): DeskStage {
	const wait = (milliseconds: number): Promise<void> =>
		new Promise((resolve) => {
			scheduler.after(milliseconds, resolve);
		});
	const until = async (reached: () => boolean, limit: number, message: string): Promise<void> => {
		const start = world.now();
		while (!reached()) {
			if (world.now() - start > limit) throw new Error(message);
			await wait(pollMs);
		}
	};
	const limitOf = (conversationId: string): number => {
		const parties = world.conversation(conversationId)?.participants ?? [];
		return limitMs + Math.max(0, ...parties.map((party) => party.wrapupTimeoutMs ?? 0));
	};
	return {
		now: world.now,
		wait,
		pageOpen: () =>
			until(() => feed.pages(agentId) > 0, limitMs, 'No desktop page is open: open its address in the browser first.'),
		gesture: (conversationId, gesture) => pages.gesture(agentId, conversationId, gesture),
		moment: (conversationId, moment) =>
			until(
				() => truth.all(conversationId).some((line) => line.source === 'page' && line.kind === moment),
				limitMs,
				`The page never came to ${moment} for conversation ${conversationId}.`,
			),
		afterCallWorkOver: (conversationId) =>
			until(
				() => truth.all(conversationId).some((line) => line.kind === 'afterCallWorkEnded'),
				limitOf(conversationId),
				`The after-call work of conversation ${conversationId} did not end.`,
			),
		note: (conversationId, text) =>
			truth.add({ at: world.now(), source: 'scenario', conversationId, kind: 'step', detail: { text } }),
	};
}
