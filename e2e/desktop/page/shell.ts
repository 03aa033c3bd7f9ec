import type { FeedMessage, PageGesture } from '../deskMessages.ts';
import { followStream } from '../stream/followStream.ts';
import { agentPanel } from './agentPanel.ts';
import { centerStage } from './centerStage.ts';
import { commandBar, navigation } from './commandBar.ts';
import { createDesk } from './createDesk.ts';
import { selectedOf, withView } from './deskState.ts';
import { doWithoutHook } from './doWithoutHook.ts';
import { element } from './element.ts';
import { fetchSession } from './fetchSession.ts';
import { changeLanguage } from './language.ts';
import { noticeText, startNoise } from './noise.ts';
import { openAtEnd } from './openAtEnd.ts';
import { openFeed } from './openFeed.ts';
import { pageActions } from './pageActions.ts';
import { pageTime } from './pageTime.ts';
import { performGesture } from './performGesture.ts';
import { report } from './report.ts';
import { createRestClient } from './restClient.ts';
import { roster } from './roster.ts';
import { goToRoute } from './routes.ts';
import { sessionOverlay } from './sessionOverlay.ts';
import { rememberLanguage } from './spokenLanguage.ts';
import { toasts } from './toasts.ts';
import { workspace } from './workspace.ts';
import { wrapTraffic } from './wrapTraffic.ts';

for (const kind of ['error', 'unhandledrejection'] as const) {
	window.addEventListener(kind, (event) => {
		const reason = event instanceof ErrorEvent ? event.message : String((event as PromiseRejectionEvent).reason);
		void report({ kind: 'pageError', reason, at: pageTime() });
	});
}

const session = await fetchSession();
if (session.switches.hooks === 'wrapped') wrapTraffic(window);
doWithoutHook(session.switches.withoutHook);
document.documentElement.lang = session.switches.locale;
document.title = session.texts.workspace;

const desk = createDesk();
const bar = commandBar(session);
const stage = centerStage(session.query);
const rest = createRestClient(session);
const work = workspace(session, desk, rest);
const messenger = toasts(session, desk, rest);
const interactions = element('div', { class: 'interactions chat-container' }, roster(session, desk), work.node);
const panel = agentPanel(session.texts, interactions);
const overlay = sessionOverlay(session.texts);
const view = element('div', { class: 'command-view' }, navigation(session, panel.toggle), stage.node, panel.node);
document.body.append(bar.node, view, messenger.node, overlay.node);

desk.onChange((state) => panel.idle(selectedOf(state) === null));
openAtEnd(session, desk);
stage.show('/dashboards/day');
if (session.switches.noise !== 'none') {
	startNoise(session, { count: bar.count, notice: messenger.notice, show: stage.show });
}
followStream(session);

let visits = 0;
function onPage(gesture: PageGesture): Promise<void> | void {
	visits += 1;
	switch (gesture.kind) {
		case 'collapsePanel':
			return panel.show(false);
		case 'expandPanel':
			return panel.show(true);
		case 'switchTool':
			return work.pressTool(gesture.tool);
		case 'changeRoute':
			return goToRoute(visits, gesture.by, stage.show);
		case 'invalidateSession':
			return overlay.show();
		case 'setLang':
			return changeLanguage(session, gesture.locale);
		case 'notice':
			return messenger.notice(noticeText(session, visits));
		case 'notResponding':
			return messenger.notResponding();
		// Comes after its acknowledgement, in performGesture.
		case 'reload':
			return undefined;
	}
}

const hands = { passOn: work.gesture, pressTool: work.pressTool, onPage, actions: pageActions(rest) };
openFeed((message: FeedMessage) => {
	switch (message.kind) {
		case 'view':
			return desk.change((state) => withView(state, message.view));
		case 'command':
			return void performGesture(desk, hands, message.command);
		case 'session':
			rememberLanguage(null);
			return location.reload();
		case 'host':
			return;
	}
});
