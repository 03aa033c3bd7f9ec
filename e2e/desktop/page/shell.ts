import type { FeedMessage } from '../deskMessages.ts';
import { followStream } from '../stream/followStream.ts';
import { centerStage } from './centerStage.ts';
import { commandBar, navigation } from './commandBar.ts';
import { createDesk } from './createDesk.ts';
import { selectedOf, withView } from './deskState.ts';
import { button, element } from './element.ts';
import { fetchSession } from './fetchSession.ts';
import { startNoise } from './noise.ts';
import { openAtEnd } from './openAtEnd.ts';
import { openFeed } from './openFeed.ts';
import { pageActions } from './pageActions.ts';
import { pageTime } from './pageTime.ts';
import { performGesture } from './performGesture.ts';
import { report } from './report.ts';
import { createRestClient } from './restClient.ts';
import { roster } from './roster.ts';
import { toasts } from './toasts.ts';
import { workspace } from './workspace.ts';

for (const kind of ['error', 'unhandledrejection'] as const) {
	window.addEventListener(kind, (event) => {
		const reason = event instanceof ErrorEvent ? event.message : String((event as PromiseRejectionEvent).reason);
		report({ kind: 'pageError', reason, at: pageTime() });
	});
}

const session = await fetchSession();
document.documentElement.lang = session.switches.locale;
document.title = session.texts.workspace;

const desk = createDesk();
const bar = commandBar(session);
const stage = centerStage();
const rest = createRestClient(session);
const work = workspace(session, desk, rest);
const messenger = toasts(session, desk, rest);

const panel = element('section', { class: 'command-panel agent active' });
const collapse = (hidden: boolean): void => {
	panel.classList.toggle('active', !hidden);
	panel.classList.toggle('panel-not-active', hidden);
	wrapper.classList.toggle('hidden', hidden);
	wrapper.setAttribute('aria-hidden', String(hidden));
};
const close = button({ id: 'panel-agent-close-button' }, () => collapse(true), '–');
close.setAttribute('aria-label', session.texts.close);
const interactions = element('div', { class: 'interactions chat-container' }, roster(session, desk), work.node);
const wrapper = element('div', { class: 'command-panel-wrapper', 'aria-hidden': 'false' }, close, interactions);
panel.append(wrapper);

const view = element('div', { class: 'command-view' });
view.append(
	navigation(session, () => collapse(panel.classList.contains('active'))),
	stage.node,
	panel,
);
const overlays = element('div', { id: 'modal-overlays' });
document.body.append(bar.node, view, messenger.node, overlays);
const { texts } = session;
const words = { notResponding: texts.offQueue, invalidated: texts.session, close: texts.close };
const actions = pageActions({ rest, overlays, messenger: messenger.node, words, collapse });

desk.onChange((state) => panel.classList.toggle('panel-idle', selectedOf(state) === null));
openAtEnd(session, desk);
stage.show('/dashboards/day');
if (session.switches.noise === 'modest') {
	startNoise(session, { count: bar.count, notice: messenger.notice, show: stage.show });
}
followStream(session);
openFeed((message: FeedMessage) => {
	switch (message.kind) {
		case 'view':
			return desk.change((state) => withView(state, message.view));
		case 'command':
			return performGesture(desk, work.gesture, actions, message.command);
		case 'session':
			return location.reload();
		case 'host':
			return;
	}
});
