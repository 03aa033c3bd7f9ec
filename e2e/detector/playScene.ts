import { expect } from '@playwright/test';
import type { PlayOptions } from '../desktop/createDesktop.ts';
import type { DesktopSwitches } from '../desktop/desktopSwitches.ts';
import type { Who } from '../desktop/scenarios/scenario.ts';
import { type ScenarioName, scenarios } from '../desktop/scenarios/scenarios.ts';
import type { ScenarioRun } from '../desktop/startRun.ts';
import { until } from '../harness/until.ts';
import { happened } from '../support/centre.ts';
import { chooseOnceHeard } from '../support/chooseOnceHeard.ts';
import { endCall } from '../support/endCall.ts';
import { readJournal } from '../support/readJournal.ts';
import { findWords } from '../support/traces.ts';
import { type ExpectedEnd, expectedEnds } from './expectedEnds.ts';
import type { Theatre } from './openTheatre.ts';
import { readPanelRecord } from './panelRecord.ts';
import { type ShownWrapUp, wrapUpsShown } from './wrapUpsShown.ts';

async function leavePage({ desk, desktop }: Theatre): Promise<void> {
	await desk.goto('about:blank');
	await until(
		() => desktop.pages(),
		(count) => count === 0,
		{ what: 'the page of the last scene to be gone' },
	);
}

/** Makes the desktop another one. Nobody has it open meanwhile: pages that load anew by themselves get in the way. */
export async function changeDesktop(theatre: Theatre, switches: Partial<DesktopSwitches>): Promise<void> {
	await leavePage(theatre);
	theatre.desktop.setSwitches(switches);
}

/** Has the page of a scenario open, whatever the last one left. */
export async function openPage(theatre: Theatre, name: ScenarioName): Promise<void> {
	const { desk, desktop } = theatre;
	const wanted = scenarios[name].page === 'embedded' ? desktop.crmUrl : desktop.url;
	// A page that is just loading anew answers a moment later; one whose session has ended is of no use any more.
	const address = await until(
		() => desk.evaluate(`document.querySelector('.session-invalidated') ? '' : document.URL.split('#')[0]`),
		(value) => typeof value === 'string',
		{ what: 'the page to say where it is' },
	);
	const isThere = address === wanted && desktop.pages() === 1;
	if (!isThere) {
		await leavePage(theatre);
		await desk.goto(wanted);
	}
	await until(
		() => desktop.pages(),
		(count) => count === 1,
		{ what: 'one page of the desktop to be open' },
	);
}

async function shownSince({ panel }: Theatre, since: number): Promise<readonly ShownWrapUp[]> {
	return wrapUpsShown(await readPanelRecord(panel.surface, since));
}

const of = (shown: readonly ShownWrapUp[], conversationId: string) =>
	shown.filter(({ key }) => key.startsWith(conversationId));

/**
 * One more call, to its wrap-up: when that is in the panel, whatever came before it would be there too.
 *
 * @returns its conversation
 */
async function callAfterwards(theatre: Theatre): Promise<string> {
	const { panel } = theatre;
	const id = await endCall(theatre);
	await panel.waitForEntry({ progress: 'choosing' });
	await panel.waitForSuggestions();
	await chooseOnceHeard(panel);
	await panel.waitForEntry({ outcome: 'applied' });
	return id;
}

/** Holds all that the extension kept, sent or said against the customers' data and the desktop's secrets. */
export async function expectNoCanaries({ desktop, traces }: Theatre): Promise<void> {
	expect(findWords(await traces(), desktop.canaries())).toEqual([]);
}

/** Holds one wrap-up against what really happened to its conversation, in the panel and in the journal. */
async function expectRight(theatre: Theatre, { id, end }: Owed, shown: readonly ShownWrapUp[]): Promise<void> {
	const { genesys, run } = theatre;
	const [wrapUp, ...more] = of(shown, id);
	expect(more, 'one wrap-up for the conversation').toEqual([]);
	const [started] = happened(genesys, id, 'afterCallWorkStarted');
	const [ended] = happened(genesys, id, 'afterCallWorkEnded');
	expect(wrapUp?.since, 'known no sooner than it began').toBeGreaterThanOrEqual(started?.at ?? Number.NaN);
	expect(wrapUp?.times, 'came into sight once').toBe(1);
	expect(wrapUp?.states, 'waited, then ended').toEqual(['choosing', `ended ${end.split(' ')[0]}`]);
	expect(wrapUp?.endedAt, 'ended no sooner than it did').toBeGreaterThanOrEqual(ended?.at ?? Number.NaN);
	const lines = (await readJournal(run)).filter(({ conversationId }) => conversationId === id);
	expect(lines.map(({ outcome, reason }) => [outcome, reason].filter(Boolean).join(' '))).toEqual([end]);
}

type Owed = { readonly id: string; readonly end: ExpectedEnd };

async function owedIn(scenario: ScenarioRun, name: ScenarioName): Promise<readonly Owed[]> {
	const ends = Object.entries(expectedEnds[name]) as [Who, ExpectedEnd][];
	return await Promise.all(ends.map(async ([who, end]) => ({ id: await scenario.conversation(who), end })));
}

/**
 * Waits for the end of a scenario and holds what the panel and the journal said against what really happened: one
 * wrap-up for each conversation that owes one, not before the platform began its after-call work, its end told as it was
 * and not before it was; and none for anybody else.
 *
 * @param since when the scenario began, epoch milliseconds
 */
export async function judgeScene(theatre: Theatre, scenario: ScenarioRun, since: number): Promise<void> {
	await scenario.finished;
	const name = scenario.name as ScenarioName;
	const owed = await owedIn(scenario, name);
	if (owed.length === 0) {
		const next = await callAfterwards(theatre);
		const keys = (await shownSince(theatre, since)).map(({ key }) => key.startsWith(next));
		expect(keys, 'the next call alone has a wrap-up').toEqual([true]);
	} else {
		const allEnded = (shown: readonly ShownWrapUp[]) =>
			owed.every(({ id }) => of(shown, id).some(({ endedAt }) => endedAt !== null));
		const shown = await until(() => shownSince(theatre, since), allEnded, {
			what: `the panel to tell how ${name} ended`,
		});
		for (const one of owed) await expectRight(theatre, one, shown);
		expect(shown.length, 'no wrap-up that nobody owes').toBe(owed.length);
	}
	await expectNoCanaries(theatre);
}

/** Opens the page of a scenario, plays it and judges it; see {@link judgeScene}. */
export async function playScene(theatre: Theatre, name: ScenarioName, options: PlayOptions): Promise<void> {
	const { desktop } = theatre;
	await openPage(theatre, name);
	const since = Date.now();
	// A page that is left in the middle of a request stumbles; from here on none may.
	const stumbles = desktop.pageErrors().length;
	await judgeScene(theatre, desktop.play(name, options), since);
	expect(desktop.pageErrors().slice(stumbles)).toEqual([]);
}

/** Puts away all that the panel shows, so that the next scene begins with an empty one. */
export async function tidyUp({ panel }: Theatre): Promise<void> {
	for (const { key, outcome } of await panel.entries()) if (outcome !== null) await panel.acknowledge(key);
	await until(
		() => panel.entries(),
		(entries) => entries.length === 0,
		{ what: 'the panel to be empty' },
	);
}
