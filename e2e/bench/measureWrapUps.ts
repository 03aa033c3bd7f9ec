import type { Desktop } from '../desktop/createDesktop.ts';
import type { Genesys } from '../genesys/genesys.ts';
import { afterwordClient } from '../genesys/oauthClient.ts';
import { knowableSince } from '../harness/knowableSince.ts';
import type { PanelPage } from '../harness/panelPage.ts';
import { until } from '../harness/until.ts';
import { readStopwatch, startStopwatch } from './panelStopwatch.ts';

/** One wrap-up, measured. Times in milliseconds. */
export type MeasuredWrapUp = {
	readonly toPainted: number;
	readonly toConfirmed: number;
	/** `GET` or `POST` and the last word of the path, in order. */
	readonly requests: readonly string[];
};

/** Where the wrap-ups happen: signed in, undo time 0. */
export type BenchStage = { readonly genesys: Genesys; readonly desktop: Desktop; readonly panel: PanelPage };

async function measureOne(stage: BenchStage, seed: number): Promise<MeasuredWrapUp> {
	const { genesys, desktop, panel } = stage;
	await startStopwatch(panel.surface);
	const scenario = desktop.play('S1', { speed: 20, seed, finish: 'leave' });
	const conversationId = await scenario.conversation('A');
	await panel.waitForSuggestions(20_000);
	await scenario.finished;
	await panel.chooseSuggestion(1);
	const { key } = await panel.waitForEntry({ outcome: 'applied' });
	const { painted, clicked, confirmed } = await readStopwatch(panel.surface);
	const start = knowableSince(desktop, conversationId);
	const requests = genesys.requests
		.of({ clientId: afterwordClient.id })
		.filter(({ at }) => at >= start && at <= confirmed)
		.map(({ method, path }) => `${method} ${path.split('/').at(-1)}`);
	await panel.acknowledge(key);
	await until(
		() => panel.entries(),
		(entries) => entries.length === 0,
		{ what: 'the panel to be empty again' },
	);
	return { toPainted: painted - start, toConfirmed: confirmed - clicked, requests };
}

/** Wraps up calls one after another. The seed of each decides who hangs up and who notices first, page or platform. */
export async function measureWrapUps(stage: BenchStage, runs: number): Promise<readonly MeasuredWrapUp[]> {
	const measured: MeasuredWrapUp[] = [];
	for (let run = 0; run < runs; run += 1) measured.push(await measureOne(stage, run + 1));
	return measured;
}
