// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Entry, SignInProblem, Status } from '../../../src/protocol/snapshot.ts';
import { atSampleNow } from '../testing/atSampleNow.ts';
import { type OpenPanel, openPanel } from '../testing/openPanel.ts';
import { sampleSnapshot } from '../testing/sampleSnapshot.ts';

const problems: readonly SignInProblem[] = [
	{ kind: 'cancelled' },
	{ kind: 'denied' },
	{ kind: 'unknownClient', region: 'eu-central-1', clientId: 'client-7' },
	{ kind: 'wrongRegion', configured: 'eu-central-1', seen: 'eu-west-1' },
	{ kind: 'unreachable', host: 'login.mypurecloud.de' },
	{ kind: 'expired' },
	{ kind: 'failed', detail: 'invalid_scope' },
];

let panel: OpenPanel;
const open = async (entries: readonly Entry[], changes = {}): Promise<void> => {
	panel = await openPanel(sampleSnapshot(entries, changes));
};

const openStatus = (status: Status): Promise<void> => open([], { status });

atSampleNow(() => panel);

describe('what stands between the agent and the list', () => {
	it('is starting before the first snapshot', async () => {
		panel = await openPanel(null);
		expect(panel.get('[data-status]').dataset['status']).toBe('starting');
		expect(panel.words()).toContain('Starting');
	});

	it('sends the agent to the settings when something is missing', async () => {
		await openStatus({ kind: 'setUpNeeded', missing: ['clientId'] });
		expect(panel.words()).toContain('client id');
		await panel.click('.stage button');
		expect(panel.orders.openOptions).toHaveBeenCalledOnce();
	});

	it('asks for exactly the missing hosts, within the click', async () => {
		await openStatus({ kind: 'hostsNotGranted', origins: ['https://api.mypurecloud.de/*'] });
		panel.get('[data-grant]').click();
		expect(panel.orders.grantHosts).toHaveBeenCalledExactlyOnceWith(['https://api.mypurecloud.de/*']);
		expect(panel.get('.origins').textContent).toBe('api.mypurecloud.de');
	});

	it('says so when the agent refuses the hosts', async () => {
		await openStatus({ kind: 'hostsNotGranted', origins: ['https://api.mypurecloud.de/*'] });
		panel.orders.grantHosts.mockResolvedValueOnce(false);
		await panel.click('[data-grant]');
		expect(panel.get('[role="alert"]').textContent).toContain('Access was not given');
	});

	it.each(problems)('has its own words and a sign-in button for "$kind"', async (problem) => {
		await openStatus({ kind: 'signedOut', problem, parked: 0, parkedUntil: null });
		const { kind: _, ...details } = problem;
		for (const detail of Object.values(details)) {
			expect(panel.get('.stage p').textContent).toContain(detail);
		}
		expect(panel.get('h1').textContent).not.toBe('Sign in to Genesys Cloud');
		expect(panel.get('.stage p').textContent?.length).toBeGreaterThan(40);
		await panel.click('[data-sign-in]');
		expect(panel.orders.signIn).toHaveBeenCalledOnce();
	});

	it.each([
		[1, '1 choice waits on this device. It goes out if whoever made it signs in before '],
		[2, '2 choices wait on this device. The first goes out if whoever made it signs in before '],
	])('says that %d choices wait, and until when', async (parked, words) => {
		const parkedUntil = Date.UTC(2026, 0, 15, 9, 5);
		await openStatus({ kind: 'signedOut', problem: null, parked, parkedUntil });
		const clock = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(parkedUntil);
		expect(panel.get('[data-parked]').textContent).toBe(`${words}${clock}.`);
		await panel.show(
			sampleSnapshot([], { status: { kind: 'signedOut', problem: null, parked: 0, parkedUntil: null } }),
		);
		expect(panel.all('[data-parked]')).toHaveLength(0);
	});

	it('says what a refusal of the platform names, and offers to look again', async () => {
		await openStatus({ kind: 'ready', reach: { kind: 'denied', detail: 'conversation:view' } });
		expect(panel.get('[data-reach="denied"]').textContent).toContain('conversation:view');
		expect(panel.words()).not.toContain('Nothing to wrap up');
		await panel.click('[data-reach] button');
		expect(panel.orders.check).toHaveBeenCalledOnce();
	});

	it('does not say that nothing waits while the platform cannot be asked', async () => {
		await openStatus({ kind: 'ready', reach: { kind: 'offline' } });
		expect(panel.words()).not.toContain('Nothing to wrap up');
		await panel.click('[data-reach="offline"] button');
		expect(panel.orders.check).toHaveBeenCalledOnce();
	});

	it('is quiet when nothing waits, counts what goes on, and hints at a desktop that is not open', async () => {
		await open([], { activeCount: 2, desktopSeen: false });
		expect(panel.words()).toContain('Nothing to wrap up');
		expect(panel.words()).toContain('2 conversations going on');
		expect(panel.words()).toContain('desktop is not open');
		await panel.show(sampleSnapshot([], { activeCount: 1 }));
		expect(panel.words()).toContain('One conversation going on');
	});

	it('signs out', async () => {
		await open([]);
		await panel.click('[data-sign-out]');
		expect(panel.orders.signOut).toHaveBeenCalledOnce();
	});
});
