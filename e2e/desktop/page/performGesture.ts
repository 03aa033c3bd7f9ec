import type { Command, Gesture, PageGesture, PageReport, ToolName } from '../deskMessages.ts';
import { isPageGesture } from '../deskMessages.ts';
import type { Desk } from './createDesk.ts';
import { withItem } from './deskState.ts';
import type { PageActions } from './pageActions.ts';
import { pageTime } from './pageTime.ts';
import { report } from './report.ts';

/** The hands that gestures are made with. */
export type Hands = {
	/** Passes a gesture on to the wrap-up tool of a conversation, which answers itself; false when it has none. */
	readonly passOn: (conversationId: string, number: number, gesture: Gesture) => boolean;
	readonly pressTool: (name: ToolName) => void;
	/** Makes a gesture of the whole page. */
	readonly onPage: (gesture: PageGesture) => Promise<void> | void;
	readonly actions: PageActions;
};

type Outcome = 'done' | 'failed' | 'passed on';

function pressToggle(desk: Desk, hands: Hands, conversationId: string, wanted: boolean): Outcome {
	const { selected, open } = desk.state();
	if (selected !== conversationId) return 'failed';
	if (open.has(conversationId) !== wanted) hands.pressTool('wrapup');
	return 'done';
}

async function requestWork(desk: Desk, actions: PageActions, conversationId: string): Promise<Outcome> {
	const interaction = desk.state().view.interactions.find((item) => item.conversationId === conversationId);
	if (interaction === undefined) return 'failed';
	await actions.requestWork(interaction);
	return 'done';
}

async function make(desk: Desk, hands: Hands, { number, conversationId, gesture }: Command): Promise<Outcome> {
	if (isPageGesture(gesture)) {
		await hands.onPage(gesture);
		return 'done';
	}
	if (gesture.kind === 'logOut') return 'done';
	const there = desk.state().view.interactions.some((interaction) => interaction.conversationId === conversationId);
	if (!there) return 'failed';
	switch (gesture.kind) {
		case 'select':
			desk.change((state) => ({ ...state, selected: conversationId }));
			return 'done';
		case 'openWrapup':
		case 'closeWrapup':
			return pressToggle(desk, hands, conversationId, gesture.kind === 'openWrapup');
		case 'noticeEnd':
			desk.change((state) => ({ ...state, endedHere: withItem(state.endedHere, conversationId, true) }));
			return 'done';
		case 'requestWork':
			return await requestWork(desk, hands.actions, conversationId);
		case 'popOut':
			hands.actions.popOut(conversationId);
			return 'done';
		case 'chooseCode':
		case 'writeNotes':
		case 'pressDone':
			return hands.passOn(conversationId, number, gesture) ? 'passed on' : 'failed';
	}
}

/**
 * Makes the gesture that a scenario asks for and acknowledges it. Tools are opened by their own switch and codes are
 * chosen in the tool itself; a card may just be out of the document, so selecting goes by the state behind it. What
 * leaves the page comes after its own acknowledgement.
 */
export async function performGesture(desk: Desk, hands: Hands, command: Command): Promise<void> {
	const { number, gesture } = command;
	const outcome = await make(desk, hands, command);
	if (outcome === 'passed on') return;
	const reason = `${gesture.kind}: the page shows nothing to do it with`;
	const answer: PageReport =
		outcome === 'done' ? { kind: 'done', number, at: pageTime() } : { kind: 'failed', number, reason, at: pageTime() };
	await report(answer);
	if (gesture.kind === 'reload') location.reload();
	if (gesture.kind === 'logOut') hands.actions.logOut();
}
