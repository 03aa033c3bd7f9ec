import { describe, expect, it } from 'vitest';
import { chromiumBrowser, firefoxBrowser } from './browsers.ts';
import { fakeMachine } from './fakeMachine.ts';
import { findBrowser } from './findBrowser.ts';

const debianChromium = 'Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)';

describe('findBrowser', () => {
	it('takes the program the variable names before anything on PATH', () => {
		const machine = fakeMachine({
			env: { AFTERWORD_CHROMIUM: '/opt/cft/chrome' },
			programs: { '/opt/cft/chrome': 'Google Chrome for Testing 150.0.1.2', '/usr/bin/chromium': debianChromium },
		});
		expect(findBrowser(machine, chromiumBrowser)).toEqual({
			kind: 'found',
			path: '/opt/cft/chrome',
			version: '150.0.1.2',
			from: 'variable',
		});
	});

	it('stops at a variable that names nothing, even when PATH has a browser', () => {
		const machine = fakeMachine({
			env: { AFTERWORD_CHROMIUM: '/nowhere' },
			programs: { '/usr/bin/chromium': debianChromium },
		});
		expect(findBrowser(machine, chromiumBrowser)).toEqual({
			kind: 'unfit',
			sentence: 'AFTERWORD_CHROMIUM names /nowhere, but there is no program there.',
		});
	});

	it('refuses branded Chrome by name', () => {
		const machine = fakeMachine({
			env: { AFTERWORD_CHROMIUM: '/usr/bin/google-chrome' },
			programs: { '/usr/bin/google-chrome': 'Google Chrome 156.0.1.2' },
		});
		expect(findBrowser(machine, chromiumBrowser)).toEqual({
			kind: 'unfit',
			sentence:
				'AFTERWORD_CHROMIUM is of no use: /usr/bin/google-chrome is branded Google Chrome, ' +
				'which no longer loads unpacked extensions by flag.',
		});
	});

	it('finds a Chromium on PATH', () => {
		const machine = fakeMachine({ programs: { '/usr/bin/chromium': debianChromium } });
		expect(findBrowser(machine, chromiumBrowser)).toMatchObject({ path: '/usr/bin/chromium', from: 'system' });
	});

	it("passes over an old one and a wrapper that does not run, and takes playwright's download", () => {
		const machine = fakeMachine({
			programs: {
				'/usr/bin/chromium': 'Chromium 120.0.6099.224',
				'/usr/bin/chromium-browser': null,
				'/cache/chromium/chrome': 'Google Chrome for Testing 156.0.8000.1',
			},
		});
		expect(findBrowser(machine, chromiumBrowser)).toMatchObject({
			path: '/cache/chromium/chrome',
			from: 'playwright',
		});
	});

	it('says why it passed over what it saw when nothing is left', () => {
		const machine = fakeMachine({
			programs: { '/usr/bin/chromium': 'Chromium 120.0.6099.224', '/usr/bin/chromium-browser': null },
		});
		expect(findBrowser(machine, chromiumBrowser)).toEqual({
			kind: 'absent',
			passedOver: [
				'/usr/bin/chromium is version 120.0.6099.224; Afterword needs 148 or newer.',
				'/usr/bin/chromium-browser does not run: "/usr/bin/chromium-browser --version" failed.',
			],
		});
	});

	it("never takes playwright's Chromium for a Firefox", () => {
		const machine = fakeMachine({ programs: { '/cache/chromium/chrome': 'Google Chrome for Testing 156.0.1.2' } });
		expect(findBrowser(machine, firefoxBrowser)).toEqual({ kind: 'absent', passedOver: [] });
	});

	it('reads the version of an ESR', () => {
		const machine = fakeMachine({ programs: { '/usr/bin/firefox-esr': 'Mozilla Firefox 153.7.0esr' } });
		expect(findBrowser(machine, firefoxBrowser)).toMatchObject({ kind: 'found', version: '153.7.0' });
	});

	it('trusts a named browser on Windows, where --version tells nothing', () => {
		const path = 'C:\\chromium\\chrome.exe';
		const machine = fakeMachine({ platform: 'win32', env: { AFTERWORD_CHROMIUM: path }, programs: { [path]: null } });
		expect(findBrowser(machine, chromiumBrowser)).toMatchObject({ kind: 'found', version: 'unknown' });
	});
});
