import { describeFailure, type Failure } from '../../src/genesys/failure.ts';
import { findRegion, regionOrigins } from '../../src/genesys/hosts.ts';
import type { Reach, Snapshot, Status } from '../../src/protocol/snapshot.ts';
import type { Background } from './createBackground.ts';
import { findDesktopTabs } from './findDesktopTabs.ts';
import { hasHosts } from './hostAccess.ts';

function reachOf(failure: Failure | null): Reach {
	if (failure?.kind === 'http' && failure.status === 403) {
		return { kind: 'denied', detail: failure.message === '' ? describeFailure(failure) : failure.message };
	}
	// A rate limit or a short fault is no outage to an agent; what is retried is not worth a banner.
	return failure?.kind === 'network' ? { kind: 'offline' } : { kind: 'ok' };
}

async function statusOf(background: Background): Promise<Status> {
	if (!background.isReady()) return { kind: 'starting' };
	const { settings, session } = background;
	const domain = findRegion(background.region())?.domain;
	const hasClient = settings.current().values.clientId !== '';
	if (domain === undefined || !hasClient) {
		if (!settings.settled()) return { kind: 'starting' };
		const missing = [
			...(domain === undefined ? (['region'] as const) : []),
			...(hasClient ? [] : (['clientId'] as const)),
		];
		return { kind: 'setUpNeeded', missing };
	}
	const origins = regionOrigins(domain);
	if (!(await hasHosts(origins))) return { kind: 'hostsNotGranted', origins };
	const state = session.state();
	switch (state.kind) {
		case 'signedIn':
			return { kind: 'ready', reach: reachOf(background.reach()) };
		case 'signedOut':
			return { ...state, ...(await background.parked()) };
		case 'signingIn':
			return state;
	}
}

let revision = 0;

/** Everything the panel shows, right now. */
export async function composeSnapshot(background: Background): Promise<Snapshot> {
	const { desk, session, settings, sightings } = background;
	const status = await statusOf(background);
	// A new life of the worker has seen nothing yet; the tabs tell.
	const desktopSeen = sightings.desktopSeen() || (await findDesktopTabs()).length > 0;
	const state = session.state();
	revision += 1;
	return {
		revision,
		status,
		agentName: state.kind === 'signedIn' ? state.me.name : null,
		entries: status.kind === 'ready' ? desk.entries() : [],
		talking: status.kind === 'ready' ? desk.talking() : [],
		activeCount: status.kind === 'ready' ? desk.activeCount() : 0,
		desktopSeen,
		drift: false,
		undoSeconds: settings.current().values.undoSeconds,
	};
}
