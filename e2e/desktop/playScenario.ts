import { type ActParts, offerTo, performAct } from './performAct.ts';
import type { Scenario, Step, Who } from './scenarios/scenario.ts';

/** How a scenario is played. `speed` 1 is real time, 20 is twenty times as fast; the page's own short delays stay. */
export type Play = ActParts & {
	/** `leave` stops before the agent would choose the code. */
	readonly finish: 'desktop' | 'leave';
	/** Whether steps keep their distance from each other when one was late; not while somebody steps by hand. */
	keepsDistance(): boolean;
	/** Resolves when the next step may begin; the way to play step by step. */
	permit(step: Step): Promise<void>;
	/** Called when a customer's conversation has begun. */
	offered(who: Who, conversationId: string): void;
};

/**
 * Plays a scenario to its end. While it plays, the platform is as the scenario needs it. Rejects when something that
 * has to happen does not.
 */
export async function playScenario(scenario: Scenario, play: Play): Promise<void> {
	const { switches } = play.world;
	const before = { ...switches };
	Object.assign(switches, scenario.platform);
	try {
		await playSteps(scenario, play);
	} finally {
		const names = Object.keys(scenario.platform ?? {}).map((name) => [name, Reflect.get(before, name)] as const);
		Object.assign(switches, Object.fromEntries(names));
	}
}

async function playSteps(scenario: Scenario, play: Play): Promise<void> {
	const { stage, speed } = play;
	const ids = new Map<Who, string>();
	await stage.pageOpen();
	const start = stage.now();
	let before = { at: 0, end: start };
	for (const step of scenario.steps) {
		if (play.finish === 'leave' && step.finishing === true) return;
		// A wait for the page may put it all behind; the steps after it keep their distance, or they would overtake the page.
		const after = play.keepsDistance() ? before.end + (step.at - before.at) / speed : start;
		const due = Math.max(start + step.at / speed, after);
		await stage.wait(Math.max(0, due - stage.now()));
		await play.permit(step);
		await playStep(step, ids, play);
		before = { at: step.at, end: stage.now() };
	}
}

function idOf(who: Who, ids: ReadonlyMap<Who, string>): string {
	const id = ids.get(who);
	if (id === undefined) throw new Error(`Customer ${who} does nothing before the offer: put an offer first.`);
	return id;
}

async function playStep({ who, act }: Step, ids: Map<Who, string>, play: Play): Promise<void> {
	const id = act.kind === 'offer' ? offerTo(who, act, play) : idOf(who, ids);
	play.stage.note(id, `${act.kind} ${who}`);
	if (act.kind !== 'offer') return await performAct(id, act, play);
	ids.set(who, id);
	play.offered(who, id);
}
