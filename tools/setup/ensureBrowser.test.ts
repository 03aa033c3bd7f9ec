import { describe, expect, it } from 'vitest';
import { chromiumBrowser, firefoxBrowser } from './browsers.ts';
import { ensureBrowser } from './ensureBrowser.ts';
import { fakeMachine } from './fakeMachine.ts';
import { adviceFor, installPlan } from './installPlan.ts';

const apt = { '/usr/bin/apt-get': 'apt 2.6.1' };
const sudo = { '/usr/bin/sudo': 'Sudo version 1.9' };

function silent(_line: string): void {
	// The lines are for people; what counts here is the result.
}

describe('installPlan', () => {
	it('uses apt-get as root, refreshing its lists first', () => {
		const plan = installPlan(fakeMachine({ userId: 0, programs: apt }), chromiumBrowser);
		expect(plan).toMatchObject({
			kind: 'install',
			ways: [
				{
					kind: 'systemPackage',
					commands: [
						['apt-get', 'update', '-q'],
						['apt-get', 'install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-liberation'],
					],
				},
				{ kind: 'playwrightDownload' },
			],
		});
	});

	it('goes through sudo when sudo asks for no password', () => {
		const plan = installPlan(fakeMachine({ sudo: true, programs: { ...apt, ...sudo } }), firefoxBrowser);
		expect(plan).toMatchObject({
			kind: 'install',
			ways: [{ commands: [['sudo', '-n', 'apt-get', 'update', '-q'], expect.arrayContaining(['firefox-esr'])] }],
		});
	});

	it('never runs a sudo that would ask, and falls back to the download', () => {
		const plan = installPlan(fakeMachine({ sudo: false, programs: { ...apt, ...sudo } }), chromiumBrowser);
		expect(plan).toMatchObject({ kind: 'install', ways: [{ kind: 'playwrightDownload' }] });
	});

	it('tells what to install when there is no way', () => {
		expect(installPlan(fakeMachine({ programs: apt }), firefoxBrowser)).toEqual({
			kind: 'tell',
			advice:
				'No usable Firefox was found. Install Firefox or Firefox ESR 142 or newer from ' +
				'https://www.mozilla.org/firefox, or set AFTERWORD_FIREFOX to the path of one.',
		});
	});
});

describe('ensureBrowser', () => {
	it('runs nothing when the browser is there', async () => {
		const ran: string[] = [];
		const machine = fakeMachine({ userId: 0, programs: { ...apt, '/usr/bin/chromium': 'Chromium 150.0.1.2' } });
		const result = await ensureBrowser(
			machine,
			chromiumBrowser,
			async (command) => ran.push(command.join(' ')) > 0,
			silent,
		);
		expect(result).toEqual({ kind: 'ready', path: '/usr/bin/chromium', version: '150.0.1.2' });
		expect(ran).toEqual([]);
	});

	it('installs the package and finds what it brought', async () => {
		const programs: Record<string, string> = { ...apt };
		const machine = fakeMachine({ userId: 0, programs });
		const result = await ensureBrowser(
			machine,
			chromiumBrowser,
			async (command) => {
				if (command.includes('install')) programs['/usr/bin/chromium'] = 'Chromium 156.0.1.2';
				return true;
			},
			silent,
		);
		expect(result).toEqual({ kind: 'ready', path: '/usr/bin/chromium', version: '156.0.1.2' });
	});

	it('downloads when the package is only a pointer to another store', async () => {
		const programs: Record<string, string | null> = { ...apt };
		const machine = fakeMachine({ userId: 0, programs });
		const said: string[] = [];
		const result = await ensureBrowser(
			machine,
			chromiumBrowser,
			async (command) => {
				if (command.includes('apt-get')) programs['/usr/bin/chromium-browser'] = null;
				else programs['/cache/chromium/chrome'] = 'Google Chrome for Testing 156.0.1.2';
				return true;
			},
			(line) => said.push(line),
		);
		expect(result).toMatchObject({ kind: 'ready', path: '/cache/chromium/chrome' });
		expect(said).toHaveLength(2);
	});

	it('skips the rest of a way whose first command fails, and ends in the advice', async () => {
		const ran: string[] = [];
		const result = await ensureBrowser(
			fakeMachine({ userId: 0, programs: apt }),
			chromiumBrowser,
			async (command) => {
				ran.push(command.join(' '));
				return false;
			},
			silent,
		);
		expect(ran).toEqual(['apt-get update -q', 'node node_modules/@playwright/test/cli.js install chromium']);
		expect(result).toEqual({ kind: 'unavailable', sentence: adviceFor(chromiumBrowser) });
	});
});
