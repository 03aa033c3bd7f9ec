import browser from 'webextension-polyfill';
import { registerAlarms } from './alarms.ts';
import { checkPlatform, forgetChecked } from './checkPlatform.ts';
import { createBackground } from './createBackground.ts';
import { createPanelSights } from './createPanelSights.ts';
import { createSigns } from './createSigns.ts';
import { desktopScript } from './desktopScript.ts';
import { followLocale } from './followLocale.ts';
import { createHandlers } from './handlers.ts';
import { registerToolbarButton } from './openPanel.ts';
import { followOptionalScripts } from './optionalScripts.ts';
import { registerPanelPorts } from './panelPorts.ts';
import { areas } from './ports.ts';
import { registerKeys } from './registerKeys.ts';
import { registerRouter } from './router.ts';
import { whoToFollow } from './whoToFollow.ts';

// The table of contents. Every listener is registered here and now, before anything is awaited: a worker that was
// started by an event gets that event only if its listener is there at the end of this file.

const background = createBackground(() => onChange());
const alarms = registerAlarms(background);
const optionalScripts = followOptionalScripts(background.onTrouble);
const speak = followLocale(areas, background.onTrouble);
const signs = createSigns(background);
const sinceStart = () => performance.now();
const sights = createPanelSights(sinceStart);
const panels = registerPanelPorts(async () => (await import('./parts/showing.ts')).composeSnapshot(background), {
	onOpen: (again) => {
		background.desk.panelOpened();
		if (!again) forgetChecked();
		void background.ready
			.then(async () => {
				if (!again) background.presence.sign();
				onChange();
				await background.session.resume();
				// A life that begins under an open panel has looked already.
				if (!again) await background.desk.book.look();
			})
			.catch(background.onTrouble)
			.finally(background.suggestions.loadWords);
	},
	onClose: () => {
		background.desk.panelClosed();
		onChange();
	},
	onReach: sights.take,
});

const injecting = () => import('./parts/injecting.ts');

function onChange(): void {
	panels.push();
	if (!background.isReady()) return;
	const { values } = background.settings.current();
	signs.follow(speak(values.locale), panels.count() > 0);
	void alarms.plan();
	background.notifications.follow(whoToFollow(background, panels.count() > 0));
	optionalScripts(values);
}

registerRouter(createHandlers(background, onChange, signs), background.ready, background.presence.sign, ['panel.open']);
registerToolbarButton();
registerKeys({
	panels: sights.all,
	now: sinceStart,
	onOpened: () => void background.ready.then(() => checkPlatform(background, onChange)).catch(background.onTrouble),
});
browser.runtime.onInstalled.addListener(({ reason }) => {
	void injecting()
		.then(({ injectIntoOpenDesktops, offerWelcome }) =>
			Promise.all([injectIntoOpenDesktops(), offerWelcome(background, reason)]),
		)
		.catch(background.onTrouble);
});
addEventListener('online', () => background.desk.outbox.wake());
browser.tabs.onRemoved.addListener((tabId) => background.desktop.leave(tabId));
function onPermissions(): void {
	signs.listen();
	onChange();
	// The settings are not read yet in a life that this event has begun.
	void background.ready.then(() => optionalScripts(background.settings.current().values, true));
}
browser.permissions.onAdded.addListener(({ origins }) => {
	onPermissions();
	// A script that is injected anew counts cards from one again, so only desktops that had none get it.
	const desktops = desktopScript().matches ?? [];
	if (!origins?.some((origin) => desktops.includes(origin))) return;
	void injecting()
		.then(({ injectIntoOpenDesktops }) => injectIntoOpenDesktops())
		.catch(background.onTrouble);
});
browser.permissions.onRemoved.addListener(onPermissions);
void background.ready.then(onChange);
