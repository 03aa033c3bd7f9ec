import type { Faults } from '../genesys/createFaults.ts';
import { namedFault } from '../genesys/namedFaults.ts';
import { desktopClient } from '../genesys/oauthClient.ts';
import type { Scheduler } from '../genesys/world/scheduler.ts';
import type { World } from '../genesys/world/world.ts';
import type { Pages } from './createPages.ts';
import type { DeskStage } from './deskStage.ts';
import type { DesktopSwitches } from './desktopSwitches.ts';
import type { Feed, PageKind } from './feed.ts';
import type { TruthLog } from './truthLog.ts';

/** What the stage of one agent stands on. */
export type StageParts = {
	readonly world: World;
	readonly scheduler: Scheduler;
	readonly feed: Feed;
	readonly pages: Pages;
	readonly truth: TruthLog;
	readonly agentId: string;
	readonly faults: Faults;
	readonly finalWrite: DesktopSwitches['finalWrite'];
	/** The kind of page on which the scenario's gestures are made. */
	readonly page: PageKind;
};

/** How long a scenario waits for something that has to happen, in milliseconds. */
const limitMs = 20_000;
const pollMs = 20;

/** The stage for scenarios with one agent. */
export function createStage(parts: StageParts): DeskStage {
	const { world, scheduler, feed, pages, truth, agentId, page } = parts;
	let pagesSince = 0;
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
		pageOpen: (count = 1) =>
			until(
				() => feed.pages(agentId, page) > 0 && feed.pages(agentId) >= count,
				limitMs,
				'No desktop page is open: open its address in the browser first.',
			),
		pageGone: () => until(() => feed.pages(agentId) === 0, limitMs, 'A page of the desktop stays open.'),
		reload: async () => {
			pagesSince = world.now();
			feed.reload(agentId);
			await until(() => feed.pages(agentId, page) > 0, limitMs, 'The desktop did not come back after the reload.');
		},
		refuseNextWrite: (status) => {
			const method = parts.finalWrite === 'post' ? 'POST' : 'PATCH';
			const match = { method, path: /\/participants\//, clientId: desktopClient.id, userId: agentId };
			parts.faults.next(match, namedFault(`${status}`, world.now()));
		},
		gesture: (conversationId, gesture) => pages.gesture({ agentId, page }, conversationId, gesture),
		moment: (conversationId, moment) =>
			until(
				() =>
					truth
						.all(conversationId)
						.some(
							({ source, kind, at, detail }) =>
								source === 'page' && kind === moment && at >= pagesSince && (detail['document'] ?? 'desktop') === page,
						),
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
