import type { Desktop } from '../../e2e/desktop/createDesktop.ts';
import type { Genesys } from '../../e2e/genesys/genesys.ts';
import { afterwordClient } from '../../e2e/genesys/oauthClient.ts';
import type { StoredWrapup } from '../../e2e/genesys/world/simulatedConversation.ts';
import type { PanelPage, ShownSuggestion } from '../../e2e/harness/panelPage.ts';
import { until } from '../../e2e/harness/until.ts';
import type { Narrate } from './narrate.ts';
import type { Camera } from './openCamera.ts';

/** The people and things of the story: an agent signed in, desktop and panel open. */
export type Stage = {
	readonly genesys: Genesys;
	readonly desktop: Desktop;
	readonly panel: PanelPage;
	readonly takePicture: Camera;
	readonly narrate: Narrate;
};

/** How the story ended, by the platform's own books. */
export type StoryEnd =
	| { readonly kind: 'held'; readonly codeName: string; readonly requests: number }
	/** The platform does not hold what the agent chose, whatever the panel says. */
	| { readonly kind: 'notHeld'; readonly chosen: string; readonly found: string };

/** How many times faster than life the call before the wrap-up is played. */
const speed = 8;

/** The final wrap-up that the platform's world holds for the agent in a conversation. */
function heldBy(genesys: Genesys, conversationId: string): StoredWrapup | undefined {
	const conversation = genesys.world.conversation(conversationId);
	return conversation?.participants.find((party) => party.purpose === 'agent')?.wrapup;
}

/** When the page first showed that the interaction is over, in epoch milliseconds. */
async function knowableAt(desktop: Desktop, conversationId: string): Promise<number> {
	const find = () => desktop.truth(conversationId).find(({ kind }) => kind === 'wrapupKnowable');
	const moment = await until(find, (found) => found !== undefined, {
		what: 'the desktop to show the end of the call',
		milliseconds: 30_000,
	});
	return moment?.at ?? Number.NaN;
}

function nameOf(genesys: Genesys, codeId: string | undefined): string {
	return genesys.world.codes().find((code) => code.id === codeId)?.name ?? 'no code';
}

/** The agent's one gesture, and the end of it in the panel. */
async function wrapUp({ genesys, panel, narrate, takePicture }: Stage, first: ShownSuggestion): Promise<number> {
	genesys.requests.clear();
	const clicked = performance.now();
	await panel.chooseSuggestion(first.rank);
	await panel.waitForEntry({ progress: 'held' });
	narrate(`One click on "${nameOf(genesys, first.codeId)}": it is held for two seconds and can be taken back`);
	await takePicture('2-chosen');
	await panel.waitForEntry({ progress: 'ended' }, 20_000);
	narrate(`${await panel.result()} (${((performance.now() - clicked) / 1000).toFixed(2)} s after the click)`);
	return genesys.requests.of({ clientId: afterwordClient.id }).length;
}

/** Plays one call from ringing to its confirmed wrap-up and checks the end in the platform's own books. */
export async function playStory(stage: Stage): Promise<StoryEnd> {
	const { genesys, desktop, panel, narrate, takePicture } = stage;
	genesys.requests.clear();
	const scenario = desktop.play('S1', { speed, finish: 'leave' });
	const conversationId = await scenario.conversation('A');
	narrate(`A call rings at the agent's desktop (played at ${speed} times its speed)`);
	const knowable = await knowableAt(desktop, conversationId);
	narrate('The call is over; the desktop shows the wrap-up tool');
	const suggestions = await panel.waitForSuggestions(20_000);
	const painted = Date.now() - knowable;
	const before = genesys.requests.of({ clientId: afterwordClient.id }).length;
	narrate(`The panel shows ${suggestions.length} suggestions, seen ${Math.round(painted)} ms after the call's end`);
	for (const { rank, codeId } of suggestions) narrate(`    ${rank}  ${nameOf(genesys, codeId)}`);
	await takePicture('1-suggestions');
	const [first] = suggestions;
	if (first === undefined) throw new Error('The panel has no suggestion to click.');
	const after = await wrapUp(stage, first);
	await takePicture('3-applied');
	await scenario.finished;
	const held = heldBy(genesys, conversationId);
	const chosen = nameOf(genesys, first.codeId);
	if (held?.code !== first.codeId) return { kind: 'notHeld', chosen, found: nameOf(genesys, held?.code) };
	narrate(`The platform holds "${chosen}", written by ${held.by}`);
	narrate(`Requests of Afterword to the platform: ${before} to notice and list, ${after} to apply and confirm`);
	return { kind: 'held', codeName: chosen, requests: before + after };
}
