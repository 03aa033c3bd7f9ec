import { createRandom } from '../genesys/world/createRandom.ts';
import { agentParticipant } from '../genesys/world/worldState.ts';
import { playMishaps } from './behaviour/playMishaps.ts';
import { playShift } from './behaviour/playShift.ts';
import { tidyUp } from './behaviour/tidyUp.ts';
import { checkAgent } from './checks/checkAgent.ts';
import type { Breach, Evidence } from './checks/evidence.ts';
import { type AgentReport, reportOf } from './report/agentReport.ts';
import { createFleetTime } from './stage/createFleetTime.ts';
import { type AgentOrder, createStage, type Surroundings, shiftStart } from './stage/createStage.ts';
import { openDesktopTab } from './stage/openDesktopTab.ts';
import { seedOf } from './stage/seedOf.ts';
import type { Stage } from './stage/stage.ts';

/** How long after a shift everything must have come to its end: longer than a deadline and what is looked for after it. */
const aftermath = 45 * 60_000;

/** The time limit that each wrap-up was begun with; the world forgets a conversation some hours after its end. */
function followTimeLimits({ world }: Stage): ReadonlyMap<string, number> {
	const limits = new Map<string, number>();
	world.subscribe(({ kind, conversationId }) => {
		const conversation = kind === 'afterCallWorkStarted' ? world.conversation(conversationId) : undefined;
		const limit = conversation === undefined ? undefined : agentParticipant(conversation).wrapupTimeoutMs;
		if (limit !== undefined) limits.set(conversationId, limit);
	});
	return limits;
}

function evidenceOf(stage: Stage, { dialect }: AgentOrder, timeLimits: Evidence['timeLimits']): Evidence {
	const { ledger, world, disk, settings } = stage;
	return {
		dialect,
		truth: world.truth(),
		network: ledger.network,
		choices: ledger.choices,
		intents: [...ledger.intents.values()],
		journal: ledger.journal,
		residue: disk.text(),
		rateBudget: settings.rateBudget,
		obstacles: ledger.obstacles,
		stateLag: world.switches.stateLagMs,
		timeLimits,
		faulty: stage.faults.size > 0,
	};
}

/** What the shift itself threw, and what the desk reported as trouble without a fault of the disk. */
function troublesOf({ ledger }: Stage, crashed: unknown): Breach[] {
	const all = crashed === null ? ledger.troubles : [crashed, ...ledger.troubles];
	return all.map((error) => ({
		kind: 'trouble',
		detail:
			error instanceof Error
				? `${error.name}: ${error.message} ${error.stack?.split('\n')[1]?.trim() ?? ''}`
				: String(error),
	}));
}

/** One agent's shift in simulated time, and what the checks say about it. The same order gives the same report. */
export async function simulateAgent(
	order: AgentOrder,
	surroundings: Surroundings = {
		time: createFleetTime(shiftStart),
		carry: (answerRest) => Promise.resolve(answerRest),
	},
): Promise<AgentReport> {
	const stage = await createStage(order, surroundings);
	const timeLimits = followTimeLimits(stage);
	const tabs = createRandom(seedOf(order.seed, order.agent, 'tabs'));
	openDesktopTab(stage, 1, tabs);
	if (tabs.next() < 0.3) openDesktopTab(stage, 2, tabs);
	stage.session.signIn(stage.agent);
	stage.life();
	let crashed: unknown = null;
	const chance = (purpose: string) => createRandom(seedOf(order.seed, order.agent, purpose));
	Promise.all([playShift(stage), playMishaps(stage, chance), tidyUp(stage)]).catch((error: unknown) => {
		crashed = error;
	});
	await stage.time.runUntil(stage.endsAt + aftermath);
	const evidence = evidenceOf(stage, order, timeLimits);
	const breaches = [...checkAgent(evidence), ...troublesOf(stage, crashed)];
	return reportOf({
		agent: order.agent,
		evidence,
		breaches,
		startedAt: shiftStart,
		hours: order.hours,
		socketMessages: stage.ledger.eventCount(),
		channels: stage.ledger.channelCount(),
	});
}
