import { startVirtualScreen, type VirtualScreen } from '../../tools/setup/startVirtualScreen.ts';
import { launchChromium } from '../harness/chromium/launchChromium.ts';
import { test } from '../harness/test.ts';
import { type Granted, grantedProfile } from './grantedProfile.ts';

/**
 * The harness's test with a Chromium in a window on a screen: for keys and messages that the browser itself handles.
 * `granted` is what the agent has granted on an earlier day.
 */
export const screenTest = test.extend<{ granted: Granted } & { virtualScreen: VirtualScreen }>({
	granted: [{}, { option: true }],
	virtualScreen: async ({ genesys: _platform }, use) => {
		const screen = await startVirtualScreen('Xvfb', 1280, 800);
		await use(screen);
		await screen.close();
	},
	chromium: async ({ genesys, granted, virtualScreen }, use) => {
		const { display } = virtualScreen;
		const window = { width: 1200, height: 780 };
		const profile = await grantedProfile(genesys, granted);
		const chromium = await launchChromium({ standIn: genesys, headless: false, profile, display, window });
		await use(chromium);
		await chromium.close();
		profile.remove();
	},
});
