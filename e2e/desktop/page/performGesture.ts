import type { Command, PageReport } from '../deskMessages.ts';
import type { Desk } from './createDesk.ts';
import { withItem } from './deskState.ts';
import type { PageActions } from './pageActions.ts';
import { pageTime } from './pageTime.ts';
import { report } from './report.ts';

/** Passes a gesture on to the wrap-up tool of a conversation, which answers itself; false when it has none. */
export type PassOn = (conversationId: string, number: number, gesture: Command['gesture']) => boolean;

type Outcome = 'done' | 'failed' | 'passed on';

function pressToggle(desk: Desk, conversationId: string, wanted: boolean): Outcome {
	const toggle = document.querySelector<HTMLElement>('.toggleItem-wrapup');
	if (toggle === null || desk.state().selected !== conversationId) return 'failed';
	if (toggle.classList.contains('active') !== wanted) toggle.click();
	return 'done';
}

/** What the page does that needs no interaction in it; null for any other gesture. */
function makeOnPage(actions: PageActions, { conversationId, gesture }: Command): 'done' | null {
	switch (gesture.kind) {
		case 'collapsePanel':
		case 'expandPanel':
			actions.collapse(gesture.kind === 'collapsePanel');
			return 'done';
		case 'popOut':
			actions.popOut(conversationId);
			return 'done';
		case 'logOut':
			// The acknowledgement goes first; it outlives the page.
			setTimeout(actions.logOut, 0);
			return 'done';
		case 'notResponding':
			actions.notResponding();
			return 'done';
		case 'invalidateSession':
			actions.invalidate();
			return 'done';
		default:
			return null;
	}
}

async function requestWork(desk: Desk, actions: PageActions, { number, conversationId }: Command): Promise<void> {
	const interaction = desk.state().view.interactions.find((item) => item.conversationId === conversationId);
	if (interaction === undefined) throw new Error('requestWork: the interaction is gone');
	await actions.requestWork(interaction);
	report({ kind: 'done', number, at: pageTime() });
}

function make(desk: Desk, passOn: PassOn, actions: PageActions, command: Command): Outcome {
	const { number, conversationId, gesture } = command;
	const onPage = makeOnPage(actions, command);
	if (onPage !== null) return onPage;
	const there = desk.state().view.interactions.some((interaction) => interaction.conversationId === conversationId);
	if (!there) return 'failed';
	switch (gesture.kind) {
		case 'select':
			desk.change((state) => ({ ...state, selected: conversationId }));
			return 'done';
		case 'openWrapup':
		case 'closeWrapup':
			return pressToggle(desk, conversationId, gesture.kind === 'openWrapup');
		case 'noticeEnd':
			desk.change((state) => ({ ...state, endedHere: withItem(state.endedHere, conversationId, true) }));
			return 'done';
		case 'requestWork':
			void requestWork(desk, actions, command);
			return 'passed on';
		case 'chooseCode':
		case 'writeNotes':
		case 'pressDone':
			return passOn(conversationId, number, gesture) ? 'passed on' : 'failed';
		default:
			return 'failed';
	}
}

/**
 * Makes the gesture that a scenario asks for and acknowledges it. Tools are opened by their own switch and codes are
 * chosen in the tool itself; a card may just be out of the document, so selecting goes by the state behind it.
 */
export function performGesture(desk: Desk, passOn: PassOn, actions: PageActions, command: Command): void {
	const { number, gesture } = command;
	const outcome = make(desk, passOn, actions, command);
	if (outcome === 'passed on') return;
	const reason = `${gesture.kind}: the page shows nothing to do it with`;
	const answer: PageReport =
		outcome === 'done' ? { kind: 'done', number, at: pageTime() } : { kind: 'failed', number, reason, at: pageTime() };
	report(answer);
}
