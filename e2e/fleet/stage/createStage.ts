import { createPlatform } from '../../genesys/createPlatform.ts';
import type { Dialect } from '../../genesys/genesys.ts';
import { createAnswerRest } from '../../genesys/rest/createAnswerRest.ts';
import type { Platform } from '../../genesys/rest/platform.ts';
import type { AnswerRest } from '../../genesys/rest/restRequest.ts';
import { publishChanges } from '../../genesys/socket/publishChanges.ts';
import { createRandom } from '../../genesys/world/createRandom.ts';
import type { SimulatedAgent } from '../../genesys/world/simulatedAgent.ts';
import type { FaultName } from '../faultNames.ts';
import { createDisk } from './createDisk.ts';
import type { FleetTime } from './createFleetTime.ts';
import { createLedger, type Ledger, type Obstacle } from './createLedger.ts';
import { createNetwork } from './createNetwork.ts';
import { createProfileSession } from './createProfileSession.ts';
import { createSocketDoor } from './createSocketDoor.ts';
import { createWeather } from './createWeather.ts';
import { drawSettings } from './drawSettings.ts';
import { drawSwitches } from './drawSwitches.ts';
import { newProfile } from './profile.ts';
import { seedOf } from './seedOf.ts';
import type { Stage } from './stage.ts';
import { type Life, startLife } from './startLife.ts';

/** Which agent of which run it is. */
export type AgentOrder = {
	readonly seed: number;
	/** From 0. */
	readonly agent: number;
	readonly hours: number;
	readonly faults: readonly FaultName[];
	readonly dialect: Dialect;
};

/** What a stage stands in: simulated time and no network at all, unless told otherwise. */
export type Surroundings = {
	readonly time: FleetTime;
	/** The way that requests take to the stand-in's operations. */
	readonly carry: (answerRest: AnswerRest) => Promise<AnswerRest>;
};

/** The shift of every run begins at this moment of the world. */
export const shiftStart = Date.UTC(2026, 10, 23, 8);

function person(platform: Platform, place: number): SimulatedAgent {
	const agent = platform.world.agents[place];
	if (agent === undefined) throw new Error('The stand-in needs an agent, a colleague and a supervisor.');
	return agent;
}

const chanceOf = (order: AgentOrder) => (purpose: string) => createRandom(seedOf(order.seed, order.agent, purpose));

function buildPlatform(order: AgentOrder, time: FleetTime, ledger: Ledger): Platform {
	const { seed, hours, dialect } = order;
	const chance = chanceOf(order);
	const names = new Set(order.faults);
	const platform = createPlatform({
		dialect,
		seed: seedOf(seed, order.agent, 'world'),
		now: time.now,
		scheduler: time.scheduler,
		switches: drawSwitches(chance('switches'), names.has('events')),
	});
	const versioned = dialect === 'versioned';
	const random = chance('weather');
	const faults = createWeather({ seed, start: shiftStart, hours, names, versioned, time, random, ledger });
	const weathered = { ...platform, faults };
	publishChanges(weathered, time.scheduler, chance('events'));
	return weathered;
}

/** Sets the stage for one agent: centre, profile, and a background that lives and dies. */
export async function createStage(order: AgentOrder, surroundings: Surroundings): Promise<Stage> {
	const faults = new Set(order.faults);
	const chance = chanceOf(order);
	const { time } = surroundings;
	const ledger = createLedger(time);
	const platform = buildPlatform(order, time, ledger);
	const profile = newProfile();
	const disk = createDisk({ time, random: chance('disk'), witness: ledger });
	const settings = drawSettings(chance('settings'), order.dialect);
	const tokenSeconds = faults.has('tokens') ? 1800 : 86_400;
	const session = createProfileSession({
		platform,
		time,
		random: chance('session'),
		tokenSeconds,
		onChange: () => life?.followOwner(),
	});
	const isOnline = () => profile.online && !profile.asleep;
	const openNetwork = createNetwork({
		time,
		random: chance('network'),
		answerRest: await surroundings.carry(createAnswerRest(platform, time.scheduler)),
		isOnline,
		userOf: (token) => platform.tokens.find(token)?.agentId ?? null,
		log: (line) => void ledger.network.push(line),
	});
	const openSocket = createSocketDoor({
		platform,
		time,
		random: chance('sockets'),
		isOnline,
		faulty: faults.has('events'),
		onEvent: ledger.countEvent,
		onConnect: () => ledger.sawChannels(platform.channels.all().length),
	});
	const lifeRandom = chance('life');
	const onTrouble = (error: unknown) => void ledger.troubles.push(error);
	let life: Life | null = null;
	let death: Obstacle | null = null;
	const start = (): Life => {
		const next = startLife({
			time,
			random: lifeRandom,
			openNetwork,
			openSocket,
			disk,
			session,
			settings,
			profile,
			onTrouble,
		});
		// The panels find out and connect again a moment later.
		time.scheduler.after(150, () => {
			for (let panel = 0; panel < profile.panels && next.gate.isOpen(); panel += 1) next.openPanel();
		});
		void next.gate.over.then(() => {
			death = { from: time.now(), until: Number.POSITIVE_INFINITY, what: 'death' };
			ledger.obstacles.push(death);
			// An alarm wakes the background where no event does before.
			time.scheduler.after(lifeRandom.between(100, 30_000), wake);
		});
		if (death !== null) death.until = time.now() + 1500;
		return next;
	};
	const wake = (): Life | null => {
		if (profile.asleep) return null;
		if (life === null || !life.gate.isOpen()) life = start();
		return life;
	};
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
		profile,
		disk,
		ledger,
		faults,
		endsAt: shiftStart + order.hours * 3_600_000,
		lifeNow: () => (life?.gate.isOpen() === true ? life : null),
		life: wake,
		endangerChoice: () => {
			if (faults.has('death') && lifeRandom.next() < 0.25) life?.gate.endAfter(lifeRandom.between(1, 24));
		},
	};
}
