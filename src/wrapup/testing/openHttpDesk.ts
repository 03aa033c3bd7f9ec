import { createClient } from '../../genesys/client.ts';
import { createSimulatedTime } from '../../genesys/testing/simulatedTime.ts';
import { createIdleAdviser } from '../../suggest/testing/idleAdviser.ts';
import { createDesk } from '../createDesk.ts';
import type { IntentOwner } from '../intent.ts';
import { deskWork } from './deskWork.ts';
import { createHttpPlatform } from './httpPlatform.ts';
import { createDeskDisk } from './openDesk.ts';

/** What outlives a desk: time, the platform behind `fetch`, the disk. */
export function createHttpWorld() {
	const time = createSimulatedTime();
	return { time, platform: createHttpPlatform(time), disk: createDeskDisk() };
}

/** The desk of `agent-1` without an undo time over the real client, which learns the platform's clock from its answers. */
export function openHttpDesk(world = createHttpWorld()) {
	const { time, platform, disk } = world;
	const owner: IntentOwner = { userId: 'agent-1', organizationId: 'org', region: 'eu-central-1' };
	const troubles: unknown[] = [];
	let skew = 0;
	let ids = disk.intents.disk.size;
	const desk = createDesk({
		client: createClient({
			fetch: platform.fetch,
			clock: time.clock,
			address: () => 'https://api.mypurecloud.de',
			token: () => Promise.resolve('token-1'),
			onSkew: (milliseconds) => {
				skew = milliseconds;
			},
		}),
		clock: time.clock,
		locks: (_, task) => task(),
		random: () => 0.5,
		newId: () => {
			ids += 1;
			return `intent-${ids}`;
		},
		stores: disk.stores,
		work: deskWork,
		adviser: createIdleAdviser().adviser,
		owner: () => owner,
		skew: () => skew,
		settings: () => ({ undoSeconds: 0, undoOnClose: 'commit', writeRoute: 'conversation' }),
		onChange: () => undefined,
		onReach: () => undefined,
		onTrouble: (error) => troubles.push(error),
	});
	const entry = () => desk.entries()[0];
	return {
		...world,
		world,
		desk,
		troubles,
		/** The first entry as the panel would see it. */
		entry,
		/** What came of the last choice. */
		outcome: () => {
			const progress = entry()?.progress;
			if (progress?.kind === 'choosing') return progress.previous?.outcome;
			return progress?.kind === 'ended' ? progress.outcome : progress?.kind;
		},
		/** Chooses with what the panel shows as stored, and waits until it has ended. */
		choose: async (codeId: string, notes = '') => {
			const shown = entry();
			if (shown === undefined) throw new Error('Nothing is shown.');
			const answer = await desk.choose(shown.key, { codeId, notes, seenCodeId: shown.stored?.id ?? null, rank: null });
			await time.advance(15_000);
			return answer.kind;
		},
	};
}
