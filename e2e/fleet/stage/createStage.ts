import { createPlatform } from '../../genesys/createPlatform.ts';
import type { Dialect } from '../../genesys/genesys.ts';
import { createAnswerRest } from '../../genesys/rest/createAnswerRest.ts';
import type { Platform } from '../../genesys/rest/platform.ts';
import { createRandom, type Random } from '../../genesys/world/createRandom.ts';
import type { SimulatedAgent } from '../../genesys/world/simulatedAgent.ts';
import type { FaultName } from '../faultNames.ts';
import { createDisk } from './createDisk.ts';
import { createFleetTime } from './createFleetTime.ts';
import { createLedger } from './createLedger.ts';
import { createNetwork } from './createNetwork.ts';
import { createProfileSession } from './createProfileSession.ts';
import { seedOf } from './seedOf.ts';
import type { Stage } from './stage.ts';
import { type FleetSettings, type Life, startLife } from './startLife.ts';

/** Which agent of which run it is. */
export type AgentOrder = {
	readonly seed: number;
	/** From 0. */
	readonly agent: number;
	readonly hours: number;
	readonly faults: readonly FaultName[];
	readonly dialect: Dialect;
};

/** The shift of every run begins at this moment of the world. */
export const shiftStart = Date.UTC(2026, 10, 23, 8);

/** The policy of an agent's org: mostly the built-in values, with others among them. */
function drawSettings(random: Random, dialect: Dialect): FleetSettings {
	const drawn = random.next();
	const other = drawn < 0.2 ? ('participant' as const) : ('communication' as const);
	return {
		undoSeconds: [2, 2, 2, 0, 3, 5][random.between(0, 5)] ?? 2,
		undoOnClose: 'commit',
		writeRoute: dialect === 'versioned' && drawn < 0.8 ? 'conversation' : other,
		rateBudget: random.next() < 0.1 ? 30 : 240,
	};
}

function person(platform: Platform, place: number): SimulatedAgent {
	const agent = platform.world.agents[place];
	if (agent === undefined) throw new Error('The stand-in needs an agent, a colleague and a supervisor.');
	return agent;
}

/** Sets the stage for one agent: centre, profile, and a background that lives and dies. */
export function createStage(order: AgentOrder): Stage {
	const faults = new Set(order.faults);
	const chance = (purpose: string) => createRandom(seedOf(order.seed, order.agent, purpose));
	const time = createFleetTime(shiftStart);
	const platform = createPlatform({
		dialect: order.dialect,
		seed: seedOf(order.seed, order.agent, 'world'),
		now: time.now,
		scheduler: time.scheduler,
	});
	const ledger = createLedger(time);
	const disk = createDisk({ time, random: chance('disk'), witness: ledger });
	const settings = drawSettings(chance('settings'), order.dialect);
	const session = createProfileSession({
		platform,
		time,
		random: chance('session'),
		tokenSeconds: faults.has('tokens') ? 300 : 86_400,
		onChange: () => life?.followOwner(),
	});
	const openNetwork = createNetwork({
		time,
		random: chance('network'),
		answerRest: createAnswerRest(platform, time.scheduler),
		isOnline: () => true,
		userOf: (token) => platform.tokens.find(token)?.agentId ?? null,
		log: (line) => void ledger.network.push(line),
	});
	const skew = faults.has('skew') ? chance('skew').between(-300_000, 300_000) : 0;
	const watched = { entries: [] };
	const lifeRandom = chance('life');
	let life: Life | null = null;
	const start = (): Life =>
		startLife({
			time,
			random: lifeRandom,
			skew: () => skew,
			openNetwork,
			disk,
			session,
			settings,
			watched,
			onTrouble: (error) => void ledger.troubles.push(error),
		});
	return {
		time,
		random: chance('people'),
		platform,
		world: platform.world,
		agent: person(platform, 0),
		colleague: person(platform, 1),
		supervisor: person(platform, 2),
		settings,
		session,
		disk,
		ledger,
		faults,
		endsAt: shiftStart + order.hours * 3_600_000,
		life: () => {
			if (life === null || !life.gate.isOpen()) life = start();
			return life;
		},
	};
}
