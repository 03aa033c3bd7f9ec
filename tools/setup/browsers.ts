import manifest from '../../manifest.json' with { type: 'json' };
import type { PackageManager } from './packageManager.ts';

/** Whether a browser with this version line can run the extension, and if not, why. */
export type Verdict =
	| { readonly kind: 'fits'; readonly version: string }
	/** Google's own build: since version 137 it ignores `--load-extension`. */
	| { readonly kind: 'branded' }
	| { readonly kind: 'old'; readonly version: string }
	| { readonly kind: 'unreadable' };

/** One browser the project needs, and every way to come by it. */
export type Browser = {
	readonly name: 'Chromium' | 'Firefox';
	/** The environment variable that names a program and ends the search. */
	readonly variable: 'AFTERWORD_CHROMIUM' | 'AFTERWORD_FIREFOX';
	/** Names to look for on PATH, best first. */
	readonly names: readonly string[];
	/** Full paths to look at where systems do not use PATH. */
	readonly places: readonly string[];
	/** Oldest major version that the manifest admits. */
	readonly minimum: number;
	/** Packages of the system that bring it. */
	readonly packages: Readonly<Record<PackageManager, readonly string[]>>;
	/** Whether playwright can download a build that we can drive. */
	readonly playwrightDownloads: boolean;
	/** How a person gets it, for the sentence at the end of all ways. */
	readonly advice: string;
};

const oldestChromium = Number.parseInt(manifest.minimum_chrome_version, 10);
const oldestFirefox = Number.parseInt(manifest.browser_specific_settings.gecko.strict_min_version, 10);

/** Chromium or Chrome for Testing. */
export const chromiumBrowser: Browser = {
	name: 'Chromium',
	variable: 'AFTERWORD_CHROMIUM',
	names: ['chromium', 'chromium-browser', 'chrome-for-testing'],
	places: [
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
		'/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
	],
	minimum: oldestChromium,
	packages: { 'apt-get': ['chromium', 'fonts-liberation'], dnf: ['chromium'] },
	playwrightDownloads: true,
	advice: `Install Chromium or Chrome for Testing ${oldestChromium} or newer, for instance with "npx playwright install chromium"`,
};

/**
 * Firefox, release or ESR. Playwright's Firefox is patched for
 * playwright's own protocol and does not take part in WebDriver BiDi as a release does, so it is no way to get one.
 */
export const firefoxBrowser: Browser = {
	name: 'Firefox',
	variable: 'AFTERWORD_FIREFOX',
	names: ['firefox-esr', 'firefox'],
	places: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
	minimum: oldestFirefox,
	packages: { 'apt-get': ['firefox-esr'], dnf: ['firefox'] },
	playwrightDownloads: false,
	advice: `Install Firefox or Firefox ESR ${oldestFirefox} or newer from https://www.mozilla.org/firefox`,
};

/** Judges the line that `--version` prints, e.g. `Chromium 156.0.8078.79 built on Debian` or `Mozilla Firefox 153.7.0esr`. */
export function judge(browser: Browser, line: string): Verdict {
	if (/^Google Chrome (?!for Testing)/.test(line)) return { kind: 'branded' };
	const version = /\d+(?:\.\d+)+/.exec(line)?.[0];
	if (version === undefined) return { kind: 'unreadable' };
	return { kind: Number.parseInt(version, 10) >= browser.minimum ? 'fits' : 'old', version };
}
