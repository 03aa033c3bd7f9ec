import { randomUUID } from 'node:crypto';
import { createDetector } from '../../../src/desktop/detector/createDetector.ts';
import type { FrameId } from '../../../src/desktop/detector/desktopTab.ts';
import type { DetectorHealth } from '../../../src/desktop/detector/detectorHealth.ts';
import { followDesktop } from '../../../src/desktop/detector/followDesktop.ts';
import type { DesktopFacts } from '../../../src/desktop/facts.ts';
import { createAnswerMemory } from '../../../src/genesys/answerMemory.ts';
import { createClient } from '../../../src/genesys/client.ts';
import { createRateBudget } from '../../../src/genesys/rateBudget.ts';
import { createIdleAdviser } from '../../../src/suggest/testing/idleAdviser.ts';
import { createDesk } from '../../../src/wrapup/createDesk.ts';
import { platformWords } from '../../../src/wrapup/platformWords.ts';
import { createLocks } from '../../../src/wrapup/testing/createLocks.ts';
import { deskWork } from '../../../src/wrapup/testing/deskWork.ts';
import { createDeskDisk } from '../../../src/wrapup/testing/openDesk.ts';
import type { Genesys } from '../../genesys/genesys.ts';
import { loopbackFetch } from './loopbackFetch.ts';
import { realClock } from './realClock.ts';
import { recordSightings, type SightingMoment } from './recordSightings.ts';

/** A wrap-up came to the agent's eyes, or went from them: what the panel is told. */
export type BookMoment = {
	readonly at: number;
	readonly key: string;
	readonly conversationId: string;
	readonly kind: 'wrapping' | 'over';
};

/** The background of one agent, in Node, as far as the detector is concerned: the product's own parts over HTTP. */
export type RigBackground = {
	readonly take: (frame: FrameId, facts: DesktopFacts, at: number) => void;
	readonly leave: (tabId: number) => void;
	readonly moments: readonly BookMoment[];
	/** What the detector told meanwhile, page and platform together. */
	readonly sightings: readonly SightingMoment[];
	readonly health: () => DetectorHealth;
	readonly drift: () => boolean;
	readonly troubles: readonly unknown[];
	/** Everything it has put away or would, as text. */
	readonly residue: () => string;
	readonly close: () => void;
};

/** Starts it with the centre's first agent signed in and nothing known, for the stand-in of one case; it goes on counting `kept`. */
export async function startBackground(genesys: Genesys, kept: DetectorHealth): Promise<RigBackground> {
	const [agent] = genesys.world.agents;
	if (agent === undefined) throw new Error('The stand-in has no agent.');
	const owner = { userId: agent.id, organizationId: genesys.world.organization.id, region: 'us-east-1' };
	const token = genesys.mintToken(agent.id);
	const network = loopbackFetch(genesys);
	const moments: BookMoment[] = [];
	const troubles: unknown[] = [];
	const kinds = new Map<string, BookMoment['kind']>();
	const onTrouble = (error: unknown): void => void troubles.push(error);
	const disk = createDeskDisk();
	let skew = 0;
	const client = createClient({
		fetch: network.fetch,
		clock: realClock,
		address: () => `https://api.${genesys.domain}`,
		token: (refused) => Promise.resolve(refused === null ? token : null),
		budget: createRateBudget({
			clock: realClock,
			perMinute: () => 240,
			kept: { read: () => Promise.resolve([]), write: () => undefined },
		}),
		memory: createAnswerMemory(),
		onSkew: (milliseconds) => {
			skew = milliseconds;
		},
	});
	const readBook = (): void => {
		for (const { wrapUp } of desk.book.entries()) {
			const { key, phase, target } = wrapUp;
			if (phase.kind !== 'wrapping' && !('outcome' in phase)) continue;
			const kind = phase.kind === 'wrapping' ? 'wrapping' : 'over';
			if (kinds.get(key) === kind) continue;
			kinds.set(key, kind);
			moments.push({ at: Date.now(), key, conversationId: target.conversationId, kind });
		}
	};
	const desk = createDesk({
		client,
		clock: realClock,
		locks: createLocks(),
		random: Math.random,
		newId: randomUUID,
		stores: disk.stores,
		work: deskWork,
		adviser: createIdleAdviser().adviser,
		owner: () => owner,
		skew: () => (Math.abs(skew) < 2000 ? 0 : skew),
		settings: () => ({ undoSeconds: 2, undoOnClose: 'commit', writeRoute: 'communication' }),
		onChange: () => {
			readBook();
			desktop.heard();
			record.look(Date.now());
		},
		onReach: () => undefined,
		onTrouble,
	});
	const detector = createDetector();
	detector.restoreHealth(kept);
	const record = recordSightings(detector);
	const passing: typeof detector = {
		...detector,
		pass: (at) => {
			const wakes = detector.pass(at);
			record.look(at);
			return wakes;
		},
	};
	const desktop = followDesktop({
		detector: passing,
		clock: realClock,
		wake: desk.wake,
		stopLooking: desk.book.stopLookingForEnd,
		words: () => platformWords(desk.book.entries()),
		onTrouble,
	});
	await desk.start();
	return {
		take: (frame, facts, at) => {
			void desktop.take(frame, facts, at).catch(onTrouble);
			record.look(Date.now());
		},
		leave: (tabId) => {
			desktop.leave(tabId);
			record.look(Date.now());
		},
		moments,
		sightings: record.moments,
		health: detector.health,
		drift: detector.drift,
		troubles,
		residue: () =>
			JSON.stringify([
				[...disk.intents.disk.values(), ...disk.drafts.values(), ...disk.journal.values()],
				troubles.map(String),
			]),
		close: () => {
			desk.clear();
			network.close();
		},
	};
}
