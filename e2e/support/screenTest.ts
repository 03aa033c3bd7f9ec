import { startVirtualScreen, type VirtualScreen } from '../../tools/setup/startVirtualScreen.ts';
import { launchChromium } from '../harness/chromium/launchChromium.ts';
import { test } from '../harness/test.ts';

/** The harness's test with a Chromium in a window on a screen: for keys and messages that the browser itself handles. */
export const screenTest = test.extend<{ virtualScreen: VirtualScreen }>({
	virtualScreen: async ({ genesys: _platform }, use) => {
		const screen = await startVirtualScreen('Xvfb', 1280, 800);
		await use(screen);
		await screen.close();
	},
	chromium: async ({ genesys, virtualScreen }, use) => {
		const { display } = virtualScreen;
		const window = { width: 1200, height: 780 };
		const chromium = await launchChromium({ standIn: genesys, headless: false, display, window });
		await use(chromium);
		await chromium.close();
	},
});
