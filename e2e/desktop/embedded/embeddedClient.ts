import type { Command, FeedMessage } from '../deskMessages.ts';
import { createDesk } from '../page/createDesk.ts';
import { selectedOf, withItem, withView } from '../page/deskState.ts';
import { element } from '../page/element.ts';
import { fetchSession } from '../page/fetchSession.ts';
import { interactionHeader } from '../page/interactionHeader.ts';
import { openFeed } from '../page/openFeed.ts';
import { pageTime } from '../page/pageTime.ts';
import { report } from '../page/report.ts';
import { createRestClient } from '../page/restClient.ts';
import { roster } from '../page/roster.ts';
import { toolbar } from '../page/toolbar.ts';
import { followStream } from '../stream/followStream.ts';
import { type EmbeddedWrapup, embeddedWrapup } from './embeddedWrapup.ts';

const session = await fetchSession();
document.documentElement.lang = session.switches.locale;
const desk = createDesk();
const rest = createRestClient(session);
const header = interactionHeader(session);
const controls = toolbar(session, desk, rest);
const wrapups = new Map<string, EmbeddedWrapup>();
const tools = element('div', { class: 'embedded-tools' });
const selected = element('div', { class: 'selected-interaction-container' });
selected.append(element('div', { class: 'acd-interaction-v2' }, header.node, controls.node, tools));
document.body.append(element('div', { class: 'interactions chat-container' }, roster(session, desk), selected));

desk.onChange((state) => {
	const current = selectedOf(state);
	const taken = state.view.interactions.filter(({ phase }) => phase !== 'ringing');
	selected.classList.toggle('hidden', current === null);
	header.draw(state, current);
	controls.draw(state, current);
	for (const [conversationId, wrapup] of wrapups) {
		if (taken.some((view) => view.conversationId === conversationId)) continue;
		wrapup.remove();
		wrapups.delete(conversationId);
	}
	for (const view of taken) {
		const wrapup = wrapups.get(view.conversationId) ?? embeddedWrapup(session, rest, view);
		if (!wrapups.has(view.conversationId)) tools.append(wrapup.node);
		wrapups.set(view.conversationId, wrapup);
		wrapup.draw(state, view);
	}
});

function make({ conversationId, gesture }: Command): boolean {
	const wrapup = wrapups.get(conversationId);
	switch (gesture.kind) {
		case 'select':
			desk.change((state) => ({ ...state, selected: conversationId }));
			return true;
		case 'noticeEnd':
			desk.change((state) => ({ ...state, endedHere: withItem(state.endedHere, conversationId, true) }));
			return true;
		case 'chooseCode':
			return wrapup?.choose(gesture.codeId) ?? false;
		case 'pressDone':
			return wrapup?.finish() ?? false;
		default:
			return false;
	}
}

function perform(command: Command): void {
	const { number, gesture } = command;
	if (make(command)) void report({ kind: 'done', number, at: pageTime() });
	else
		void report({
			kind: 'failed',
			number,
			reason: `${gesture.kind}: the embedded client has no such thing`,
			at: pageTime(),
		});
}

followStream(session);
openFeed((message: FeedMessage) => {
	switch (message.kind) {
		case 'view':
			return desk.change((state) => withView(state, message.view));
		case 'command':
			return perform(message.command);
		case 'session':
			return location.reload();
		case 'host':
			return window.parent.postMessage(message.message, '*');
	}
}, 'embedded');
