import browser from 'webextension-polyfill';
import type { Snapshot } from '../../src/protocol/snapshot.ts';
import { troubled } from '../../src/wrapup/troubled.ts';
import { lastChecked } from './checkPlatform.ts';
import type { Background } from './createBackground.ts';
import { findDesktopTabs } from './findDesktopTabs.ts';
import { organisationNote } from './organisationNote.ts';
import { snippetsOf } from './snippetsOf.ts';
import { statusOf } from './statusOf.ts';

let revision = 0;

/** Everything the panel shows, right now. */
export async function composeSnapshot(background: Background): Promise<Snapshot> {
	const { desk, desktop, session, settings } = background;
	const status = await statusOf(background);
	// A new life of the worker has seen nothing yet; the tabs tell.
	const desktopSeen = desktop.desktopSeen() || (await findDesktopTabs()).length > 0;
	const state = session.state();
	const entries = status.kind === 'ready' ? desk.entries() : [];
	const who = background.owner();
	const day =
		status.kind !== 'ready' || who === null || entries.length > 0
			? null
			: await background.day.of(who.userId).catch(troubled(background.onTrouble, null));
	const drift = desktop.drift();
	const { version } = browser.runtime.getManifest();
	const organisation = organisationNote(settings.current().values, { status, drift, version });
	const snippets = snippetsOf(settings.current().values);
	revision += 1;
	return {
		revision,
		status,
		agentName: state.kind === 'signedIn' ? state.me.name : null,
		entries,
		talking: status.kind === 'ready' ? desk.talking() : [],
		activeCount: status.kind === 'ready' ? desk.activeCount() : 0,
		desktopSeen,
		drift,
		checked: lastChecked(),
		...(day === null ? {} : { day }),
		undoSeconds: settings.current().values.undoSeconds,
		...(snippets.length === 0 ? {} : { snippets }),
		keyboard: settings.current().values.keyboard,
		...(organisation === null ? {} : { organisation }),
	};
}
