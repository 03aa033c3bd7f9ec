import { doWithoutHook } from './doWithoutHook.ts';
import { fetchSession } from './fetchSession.ts';
import { followLanguage } from './language.ts';
import { envelope, openEnvelope, type ToShell, type ToTool } from './wrapupPort.ts';
import { mountWrapupTool } from './wrapupTool.ts';

const session = await fetchSession();
doWithoutHook(session.switches.withoutHook);
document.documentElement.lang = session.switches.locale;
followLanguage(session);
const tool = mountWrapupTool(document.body, session);
window.addEventListener('message', (event) => {
	const message = openEnvelope<ToTool>(event, 'HostToClient');
	if (message !== null) tool.receive(message);
});
const ready: ToShell = { kind: 'ready' };
window.parent.postMessage(envelope('ClientToHost', ready), location.origin);
