import type { Desktop } from '../../e2e/desktop/createDesktop.ts';
import type { Genesys } from '../../e2e/genesys/genesys.ts';
import type { BrowserRun } from '../../e2e/harness/browserRun.ts';
import type { PanelPage } from '../../e2e/harness/panelPage.ts';
import { until } from '../../e2e/harness/until.ts';
import { saveUserSettings } from '../../e2e/harness/userSettings.ts';

/** The codes of the first queue that the agent chose this morning, by position: what a habit looks like. */
const morning: readonly number[] = [1, 0, 1, 3, 1];

/**
 * Lets the agent wrap up a few calls before the story begins, so that the suggestions in it rest on something. The
 * calls are real ones of the simulated centre and every code goes through the panel; only the undo time is left out.
 *
 * @returns how many calls there were
 */
export async function liveMorning(
	run: BrowserRun,
	{ genesys, desktop }: { readonly genesys: Genesys; readonly desktop: Desktop },
	panel: PanelPage,
): Promise<number> {
	const { world } = genesys;
	const [agent] = world.agents;
	const [queue] = world.queues;
	if (agent === undefined || queue === undefined) throw new Error('The simulated centre has no agent or no queue.');
	await saveUserSettings(run, { undoSeconds: 0 });
	for (const position of morning) {
		const code = queue.codes[position];
		if (code === undefined) throw new Error(`The queue ${queue.name} has no code ${position}.`);
		const { id } = world.offer({ agentId: agent.id, queueId: queue.id, medium: 'call' });
		world.answer(id);
		const talking = () => desktop.truth(id).some(({ kind }) => kind === 'endButtonShown');
		await until(talking, (shown) => shown, { what: 'the desktop to show the call' });
		world.hangUp(id, 'customer');
		await panel.waitForEntry({ progress: 'choosing' });
		await panel.chooseCode(code.id);
		const { key } = await panel.waitForEntry({ progress: 'ended', outcome: 'applied' });
		await panel.acknowledge(key);
		await until(
			() => panel.entries(),
			(entries) => entries.length === 0,
			{ what: 'the panel to put the result away' },
		);
	}
	await saveUserSettings(run, { undoSeconds: null });
	return morning.length;
}
