import type { Stage } from '../stage/stage.ts';
import { ask } from './panel.ts';

const minute = 60_000;

/**
 * Before going home the agent is signed in on a machine that is awake, with the panel open, and puts away what lies there
 * with its end: what was missed or refused stays in sight until then.
 */
export async function tidyUp(stage: Stage): Promise<void> {
	const { time, profile, session, endsAt } = stage;
	await time.clock.sleep(endsAt + minute - time.now());
	profile.asleep = false;
	profile.online = true;
	profile.panels = 1;
	if (session.owner()?.userId !== stage.agent.id) session.signIn(stage.agent);
	for (let round = 0; round < 3; round += 1) {
		await time.clock.sleep(12 * minute);
		const entries = await ask(stage, (desk) => desk.entries());
		for (const entry of entries === 'lost' ? [] : entries) await ask(stage, (desk) => desk.acknowledge(entry.key));
	}
	// The next morning's start forgets notes whose wrap-up a start without the platform had lost sight of.
	stage.lifeNow()?.gate.end();
	await time.clock.sleep(minute);
	stage.life();
}
