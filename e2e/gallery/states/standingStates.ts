import type { Status } from '../../../src/protocol/snapshot.ts';
import type { PanelState } from '../galleryState.ts';
import { billing, galleryNow, panelState } from './galleryEntries.ts';

const status = (name: string, title: string, shows: string, kind: Status): PanelState =>
	panelState(name, title, shows, [], { status: kind });

const signedOut = { kind: 'signedOut', problem: null, parked: 0, parkedUntil: null } as const;

/** What stands between the agent and the work. */
export const standingStates: readonly PanelState[] = [
	{ page: 'panel', name: 'starting', title: 'Starting', shows: '.starting', snapshot: null },
	status('set-up', 'Set-up needed', '[data-status="setUpNeeded"] .button', {
		kind: 'setUpNeeded',
		missing: ['region', 'clientId'],
	}),
	status('hosts', 'Firefox: hosts not granted', '[data-grant]', {
		kind: 'hostsNotGranted',
		origins: ['apps', 'api', 'login', 'streaming'].map((host) => `https://${host}.mypurecloud.de/*`),
	}),
	status('signed-out', 'Signed out', '[data-sign-in]', signedOut),
	status('signed-out-parked', 'Signed out, choices wait', '[data-parked]', {
		...signedOut,
		problem: { kind: 'expired' },
		parked: 2,
		parkedUntil: galleryNow + 420_000,
	}),
	status('signing-in', 'Signing in', '[data-status="signingIn"] .stage', { kind: 'signingIn' }),
	status('wrong-region', 'Wrong region', '[data-sign-in]', {
		...signedOut,
		problem: { kind: 'wrongRegion', configured: 'mypurecloud.de', seen: 'mypurecloud.com' },
	}),
	panelState('permission-missing', 'Permission missing', '[data-reach="denied"] .card', [], {
		status: { kind: 'ready', reach: { kind: 'denied', detail: 'conversation:communication:view' } },
	}),
	panelState('no-network', 'No network', '[data-reach="offline"] .card', [], {
		status: { kind: 'ready', reach: { kind: 'offline' } },
	}),
	panelState('no-network-waiting', 'No network, a wrap-up waits', '[data-suggestion]', [billing()], {
		status: { kind: 'ready', reach: { kind: 'offline' } },
	}),
	panelState('link-lost', 'The background does not answer', '.late .card', [billing()], { lost: true }),
	panelState('quiet', 'Nothing to wrap up, the day so far', '.quiet', [], {
		day: { wrappedUp: 23, median: 5400, missed: 1 },
	}),
	panelState('quiet-morning', 'Nothing to wrap up, early in the day', '.quiet', []),
	panelState('quiet-no-desktop', 'Nothing to wrap up, no desktop', '.quiet', [], { desktopSeen: false }),
	panelState('quiet-asked', 'Asked by hand, nothing found', '[data-answer] .card', [], {
		checked: { found: 'nothing', at: 1 },
	}),
	panelState('drift', 'The desktop looks different', '[data-drift="true"] .card', [billing()], { drift: true }),
	panelState('drift-quiet', 'The desktop looks different, nothing waits', '[data-drift="true"] .card', [], {
		drift: true,
	}),
];
