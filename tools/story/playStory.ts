import type { Desktop } from '../../e2e/desktop/createDesktop.ts';
import type { Genesys } from '../../e2e/genesys/genesys.ts';
import { afterwordClient } from '../../e2e/genesys/oauthClient.ts';
import type { StoredWrapup } from '../../e2e/genesys/world/simulatedConversation.ts';
import { knowableSince } from '../../e2e/harness/knowableSince.ts';
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

/** Waits for the moment from which the wrap-up can be known, in epoch milliseconds. */
function endOfCall(desktop: Desktop, conversationId: string): Promise<number> {
	return until(() => knowableSince(desktop, conversationId), Number.isFinite, {
		what: 'the desktop to show the end of the call',
		milliseconds: 30_000,
	});
}

function nameOf(genesys: Genesys, codeId: string | undefined): string {
	return genesys.world.codes().find((code) => code.id === codeId)?.name ?? 'no code';
}

/** The agent's one gesture, and the end of it in the panel. */
async function wrapUp(stage: Stage, first: ShownSuggestion): Promise<void> {
	const { genesys, panel, narrate } = stage;
	const clicked = performance.now();
	await panel.chooseSuggestion(first.rank);
	await panel.waitForEntry({ progress: 'held' });
	narrate(`One click on "${nameOf(genesys, first.codeId)}": it is held for two seconds and can be taken back`);
	await photograph(stage, '2-chosen');
	await panel.waitForEntry({ progress: 'ended' }, 20_000);
	narrate(`${await panel.result()} (${((performance.now() - clicked) / 1000).toFixed(2)} s after the click)`);
}

/** Takes a picture and says where it is. */
async function photograph({ takePicture, narrate }: Stage, moment: string): Promise<void> {
	const paths = await takePicture(moment);
	narrate(`Picture: ${paths.join(', ')}`);
}

/** Plays one call from ringing to its confirmed wrap-up and checks the end in the platform's own books. */
export async function playStory(stage: Stage): Promise<StoryEnd> {
	const { genesys, desktop, panel, narrate } = stage;
	const scenario = desktop.play('S1', { speed, finish: 'leave' });
	const conversationId = await scenario.conversation('A');
	narrate(`A call rings at the agent's desktop (played at ${speed} times its speed)`);
	const knowable = await endOfCall(desktop, conversationId);
	narrate('The call is over; the desktop shows the wrap-up tool');
	const suggestions = await panel.waitForSuggestions(20_000);
	const painted = Date.now() - knowable;
	narrate(`The panel shows ${suggestions.length} suggestions, seen ${Math.round(painted)} ms after the call's end`);
	for (const { rank, codeId } of suggestions) narrate(`    ${rank}  ${nameOf(genesys, codeId)}`);
	await photograph(stage, '1-suggestions');
	const [first] = suggestions;
	if (first === undefined) throw new Error('The panel has no suggestion to click.');
	await wrapUp(stage, first);
	const asked = genesys.requests.of({ clientId: afterwordClient.id }).filter(({ at }) => at >= knowable);
	await photograph(stage, '3-applied');
	await scenario.finished;
	const held = heldBy(genesys, conversationId);
	const chosen = nameOf(genesys, first.codeId);
	if (held?.code !== first.codeId) return { kind: 'notHeld', chosen, found: nameOf(genesys, held?.code) };
	narrate(`The platform holds "${chosen}", written by ${held.by}`);
	narrate(`${asked.length} requests of Afterword to the platform from the end of the call until it was confirmed:`);
	for (const { method, path, status } of asked) narrate(`    ${method} …/${path.split('/').at(-1)} ${status}`);
	return { kind: 'held', codeName: chosen, requests: asked.length };
}
