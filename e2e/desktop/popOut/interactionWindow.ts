import type { FeedMessage } from '../deskMessages.ts';
import { createDesk } from '../page/createDesk.ts';
import { withView } from '../page/deskState.ts';
import { fetchSession } from '../page/fetchSession.ts';
import { openFeed } from '../page/openFeed.ts';
import { createRestClient } from '../page/restClient.ts';
import { workspace } from '../page/workspace.ts';
import { followStream } from '../stream/followStream.ts';

/** The conversation and the panels that the route names: `#/interaction/<id>?panels=…,wrapup`. */
function readRoute(hash: string): { readonly conversationId: string; readonly panels: readonly string[] } {
	const [path = '', query = ''] = hash.slice(1).split('?');
	const panels = new URLSearchParams(query).get('panels') ?? '';
	return { conversationId: path.split('/')[2] ?? '', panels: panels.split(',') };
}

const session = await fetchSession();
const { conversationId, panels } = readRoute(location.hash);
document.documentElement.lang = session.switches.locale;
document.title = session.texts.workspace;
const desk = createDesk();
const work = workspace(session, desk, createRestClient(session));
document.body.append(work.node);
let wasThere = false;

function show(view: Extract<FeedMessage, { kind: 'view' }>['view']): void {
	const interactions = view.interactions.filter((interaction) => interaction.conversationId === conversationId);
	const open = panels.includes('wrapup') && interactions.length > 0 ? [conversationId] : [];
	desk.change((state) => {
		const next = withView(state, { interactions });
		return wasThere ? next : { ...next, open: new Set(open) };
	});
	if (wasThere && interactions.length === 0) window.close();
	wasThere ||= interactions.length > 0;
}

followStream(session);
openFeed((message) => {
	if (message.kind === 'view') show(message.view);
	else if (message.kind === 'session') location.reload();
}, 'popOut');
