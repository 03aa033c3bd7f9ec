import browser from 'webextension-polyfill';
import { readPacks } from '../../src/desktop/packs/readPacks.ts';
import { regionOfAppsHost } from '../../src/genesys/hosts.ts';
import type { JournalEntry } from '../../src/journal/journalEntry.ts';
import type { OrderAnswer } from '../../src/protocol/messages.ts';
import type { MessageSender } from '../../src/protocol/senderKind.ts';
import { checkPlatform } from './checkPlatform.ts';
import type { Background } from './createBackground.ts';
import type { Signs } from './createSigns.ts';
import { gateway } from './gateway.ts';
import { openPanel } from './openPanel.ts';
import type { Handlers } from './router.ts';

const done: OrderAnswer = { kind: 'done' };
const tooLate: OrderAnswer = { kind: 'rejected', reason: 'tooLate' };

function hostOf(sender: MessageSender): string {
	const address = sender.origin !== undefined && URL.canParse(sender.origin) ? sender.origin : (sender.url ?? '');
	return URL.canParse(address) ? new URL(address).host : '';
}

/** A line as it is listed. */
function withoutSteps(line: JournalEntry): JournalEntry {
	const listed = { ...line };
	delete listed.steps;
	return listed;
}

/** Whether a value is the address of a gateway that this build has no permission for. */
function isOutOfReach(key: string, value: unknown): boolean {
	return key === 'apiBase' && typeof value === 'string' && value.startsWith('https://') && value !== gateway;
}

const ordering = () => import('./parts/ordering.ts');
const forPages = () => import('./parts/forPages.ts');

/** What the background does for each message, once it has read what it kept. */
export function createHandlers(background: Background, onChange: () => void, signs: Signs): Handlers {
	const { desk, session, settings, stores } = background;
	const suggestions = async () => (await forPages()).createSuggestionOrders(background);

	return {
		'desktop.sighting': async ({ facts, at }, sender) => {
			const tabId = sender.tab?.id ?? -1;
			const documentId = sender.documentId ?? sender.url ?? '';
			const region = regionOfAppsHost(hostOf(sender));
			if (region !== undefined) void background.sawDesktop(region.domain).catch(background.onTrouble);
			await background.desktop.take({ tabId, frameId: sender.frameId ?? 0, documentId }, facts, at);
			const { packs } = readPacks(settings.current().values.selectorPacks);
			return { packs: packs.length > 0 ? packs : null };
		},
		'desktop.traffic': async ({ facts }, sender) => {
			if (!settings.current().values.trafficLayer) return false;
			background.traffic.take(facts.status, sender.frameId === 0, Date.now());
			await background.desktop.hearTraffic(facts);
			return true;
		},
		'desktop.framework': async ({ facts }, sender) => {
			if (settings.current().values.crmHosts !== '')
				await background.desktop.hearFramework(sender.tab?.id ?? -1, facts);
			return null;
		},
		'pill.get': signs.pillState,
		'panel.open': async (_nothing, sender) => {
			const [opening] = await Promise.allSettled([openPanel(sender.tab)]);
			return opening.status === 'fulfilled';
		},
		'snapshot.get': async () => (await import('./parts/showing.ts')).composeSnapshot(background),
		'platform.check': async () => {
			await checkPlatform(background, onChange);
			return null;
		},
		'wrapup.choose': async ({ key, id, ...choice }) => desk.choose(key, choice, id),
		'wrapup.sendNow': async ({ intentId }) => (desk.outbox.sendNow(intentId) ? done : tooLate),
		'wrapup.withdraw': async ({ intentId }) => ((await desk.outbox.withdraw(intentId)) ? done : tooLate),
		'wrapup.settle': async ({ intentId, decision }) =>
			(await desk.outbox.settle(intentId, decision)) ? done : { kind: 'rejected', reason: 'gone' },
		'wrapup.acknowledge': async ({ key }) => desk.acknowledge(key),
		'draft.save': async ({ key, notes }) => desk.saveDraft(key, notes),
		'wrapup.arm': async ({ key, ...draft }) => desk.arm(key, draft),
		'codes.read': async ({ key }) => desk.readCodes(key),
		'conversation.open': async ({ key }) => (await ordering()).openConversation(desk.conversationIdOf(key)),
		'afterCallWork.request': async ({ key, requested }) => desk.requestWork(key, requested),
		'session.signIn': async () => {
			await session.signIn();
			return null;
		},
		'session.signOut': async () => {
			await session.signOut();
			return null;
		},
		'hosts.changed': async () => {
			onChange();
			return null;
		},
		'health.get': async () => (await forPages()).composeHealth(background),
		'health.check': async () => (await forPages()).checkHealth(background),
		'settings.get': async () => {
			const { views, problems } = settings.current();
			const { version } = browser.runtime.getManifest();
			const setAside = await background.countSetAside();
			return { settings: views, problems, redirectAddress: browser.identity.getRedirectURL(), version, setAside };
		},
		'settings.save': async ({ key, value }) => ({
			problem: isOutOfReach(key, value) ? 'settingUnreachable_apiBase' : await settings.save(key, value),
		}),
		'journal.list': async ({ limit, steps }) => {
			const owner = background.owner();
			const lines = owner === null ? [] : await stores.journal.list(owner.userId, limit);
			return steps === true ? lines : lines.map(withoutSteps);
		},
		'journal.line': async ({ id }) => {
			const owner = background.owner();
			return owner === null ? null : await stores.journal.find(owner.userId, id);
		},
		'journal.clear': async () => {
			const owner = background.owner();
			if (owner !== null) await stores.forgetWrapUps(owner.userId);
			onChange();
			return null;
		},
		'suggestions.state': async () => (await forPages()).composeSuggestions(background),
		'suggestions.reset': async () => (await suggestions()).reset(),
		'suggestions.export': async () => (await suggestions()).exported(),
		'suggestions.importPack': async ({ pack }) => (await suggestions()).importPack(pack),
		'suggestions.tryRules': async ({ rules }) => (await suggestions()).tryRules(rules),
		'aside.clear': async () => {
			await stores.aside.clear();
			return null;
		},
	};
}
