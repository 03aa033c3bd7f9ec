import { describeFailure, type Failure } from '../../src/genesys/failure.ts';
import { findRegion, regionOrigins } from '../../src/genesys/hosts.ts';
import type { Reach, Status } from '../../src/protocol/snapshot.ts';
import type { Background } from './createBackground.ts';
import { hasHosts } from './hostAccess.ts';

function reachOf(failure: Failure | null): Reach {
	if (failure?.kind === 'http' && failure.status === 403) {
		return { kind: 'denied', detail: failure.message === '' ? describeFailure(failure) : failure.message };
	}
	// A rate limit or a short fault is no outage to an agent; what is retried is not worth a banner.
	return failure?.kind === 'network' ? { kind: 'offline' } : { kind: 'ok' };
}

/** What stands between the agent and the list, or that nothing does. */
export async function statusOf(background: Background): Promise<Status> {
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
