import { createDesktop } from '../e2e/desktop/createDesktop.ts';
import { startControl } from '../e2e/genesys/control/startControl.ts';
import { startGenesys } from '../e2e/genesys/startGenesys.ts';
import { chromiumBrowserRun } from '../e2e/harness/chromium/chromiumBrowserRun.ts';
import { launchChromium } from '../e2e/harness/chromium/launchChromium.ts';
import { startWork } from '../e2e/harness/startWork.ts';
import { buildExtension, projectRoot } from './build/buildExtension.ts';
import { chromiumBrowser } from './setup/browsers.ts';
import { ensureBrowser } from './setup/ensureBrowser.ts';
import { ensureDisplay } from './setup/ensureDisplay.ts';
import { thisMachine } from './setup/machine.ts';
import { runCommand } from './setup/runCommand.ts';
import { startVirtualScreen } from './setup/startVirtualScreen.ts';
import { liveMorning } from './story/liveMorning.ts';
import { narrator } from './story/narrate.ts';
import { documentCamera, screenCamera } from './story/openCamera.ts';
import { playStory } from './story/playStory.ts';

const windowSize = { width: 1440, height: 900 };
const print = (line: string) => console.log(line);
const narrate = narrator(print, () => performance.now());

const machine = thisMachine();
const chromium = await ensureBrowser(machine, chromiumBrowser, runCommand, print);
if (chromium.kind === 'unavailable') {
	console.error(chromium.sentence);
	process.exit(1);
}
process.env[chromiumBrowser.variable] = chromium.path;
const display = await ensureDisplay(machine, runCommand, print);
narrate(`Chromium ${chromium.version}, ${display.kind === 'none' ? 'without a window' : `on a ${display.kind}`}`);
await buildExtension({ target: 'chrome', outDir: `${projectRoot}/dist/chrome` });
narrate('The extension is built');

const screen =
	display.kind === 'virtual'
		? await startVirtualScreen(display.server, windowSize.width, windowSize.height)
		: undefined;
const genesys = await startGenesys();
const desktop = createDesktop({ genesys });
const control = await startControl(genesys);
narrate(`Genesys Cloud's stand-in is up; its control page: ${control.url}`);
const browser = await launchChromium({
	standIn: genesys,
	headless: display.kind === 'none',
	window: windowSize,
	plain: true,
	...(screen === undefined ? {} : { display: screen.display }),
});

/** Leaves nothing behind: browser, servers, screen. */
async function close(): Promise<void> {
	await browser.close();
	desktop.close();
	await control.close();
	await genesys.close();
	await screen?.close();
}

async function play(): Promise<boolean> {
	const run = chromiumBrowserRun(browser);
	const { desk, panel } = await startWork(run, { genesys, desktop });
	narrate('The agent has signed in; the side panel is open beside the desktop');
	const calls = await liveMorning(run, { genesys, desktop }, panel);
	narrate(`${calls} earlier calls are wrapped up in the panel: the agent has habits now`);
	const takePicture =
		display.kind === 'virtual' && screen !== undefined
			? screenCamera(display.camera, screen.display)
			: documentCamera({ desktop: desk, panel: panel.surface });
	const end = await playStory({ genesys, desktop, panel, takePicture, narrate });
	if (end.kind === 'notHeld') {
		console.error(`The agent chose "${end.chosen}", but the platform holds ${end.found}.`);
	}
	return end.kind === 'held';
}

/** Resolves when somebody presses Ctrl+C, or ends us otherwise. */
const interrupted = new Promise<'interrupted'>((resolve) => {
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve('interrupted'));
});

/** Plays the story; on a person's screen the browser then stays open until it is closed or Ctrl+C is pressed. */
async function playAndStay(): Promise<void> {
	const held = await Promise.race([play(), interrupted]);
	process.exitCode = held === true ? 0 : 1;
	if (held === 'interrupted' || display.kind !== 'screen') return;
	print(`The browser is yours. Start calls at ${control.url} and end with Ctrl+C.`);
	const closed = new Promise<void>((resolve) => browser.context.once('close', () => resolve()));
	await Promise.race([closed, interrupted]);
}

try {
	await playAndStay();
} finally {
	await close();
}
