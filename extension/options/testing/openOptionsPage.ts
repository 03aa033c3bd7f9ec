import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import type { JournalEntry } from '../../../src/journal/journalEntry.ts';
import type { SettingsView, SettingView } from '../../../src/policy/settingsView.ts';
import type { HealthView } from '../../../src/protocol/healthView.ts';
import type { Snapshot } from '../../../src/protocol/snapshot.ts';
import type { Send } from '../../shared/extensionApi.ts';
import type { ReachPorts } from '../../shared/reachPorts.ts';
import { sampleReach } from '../../shared/testing/sampleReach.ts';
import { speakWith } from '../../shared/text.ts';
import { translatorFrom } from '../../shared/translatorFrom.ts';
import { renderOptions } from '../renderOptions.tsx';
import { sampleLearner } from './sampleLearner.ts';

/** The address of the installation in the samples. */
export const redirectAddress = 'https://abcdefghijklmnop.chromiumapp.org/';
const userSetting = (key: string, value: unknown): SettingView => ({ key, value, source: 'user', managed: false });
/** The extension's id in the samples. */
export const ownId = 'abcdefghijklmnopabcdefghijklmnop';
/** An agent's settings, one of them enforced, one with a problem. */
export const sampleSettings: SettingsView = {
	settings: [
		userSetting('region', 'eu-central-1'),
		{ key: 'clientId', value: 'client-7', source: 'enforced', managed: true },
		userSetting('writeRoute', 'communication'),
		userSetting('apiBase', ''),
		userSetting('undoSeconds', 2),
	],
	problems: [{ key: 'writeRoute', source: 'enforced', problem: 'Use another route.' }],
	redirectAddress,
	version: '1.2.3',
	setAside: 0,
};
/** A signed-in agent with nothing to do. */
export const sampleSnapshot: Snapshot = {
	revision: 1,
	status: { kind: 'ready', reach: { kind: 'ok' } },
	agentName: 'Mara Weiss',
	entries: [],
	talking: [],
	activeCount: 0,
	desktopSeen: true,
	drift: false,
	checked: null,
	undoSeconds: 2,
	keyboard: true,
};
/** A desktop that is seen as it should be. */
export const sampleHealth: HealthView = {
	detector: {
		shells: 1,
		rosters: 1,
		wrapUps: 12,
		matched: 11,
		missedInARow: 0,
		disagreements: 1,
		generation: 'g2',
		packVersion: 2,
	},
	drift: false,
	packs: { versions: [], problems: [] },
	traffic: 'off',
	socket: 'up',
	region: 'eu-central-1',
};
/** A choice that was refused. */
export const sampleLine: JournalEntry = {
	id: 'intent-1',
	userId: 'user-1',
	conversationId: 'conversation-1',
	medium: 'call',
	queueId: 'queue-1',
	queueName: 'Billing',
	outcome: 'refused',
	reason: 'permission',
	code: { id: 'c0', name: 'Refund' },
	rank: 1,
	startedAt: Date.UTC(2026, 0, 15, 9, 0, 0),
	noticedAt: Date.UTC(2026, 0, 15, 9, 0, 0),
	chosenAt: Date.UTC(2026, 0, 15, 9, 0, 4),
	endedAt: Date.UTC(2026, 0, 15, 9, 0, 5),
	requests: 4,
	integrityRisk: false,
	correlationId: 'corr-1',
};
let close: () => void = () => undefined;
/** The one element that matches; throws when there is none. */
export const get = (selector: string): HTMLElement => {
	const found = document.querySelector<HTMLElement>(selector);
	if (found === null) {
		throw new Error(`The page shows nothing that matches ${selector}.`);
	}
	return found;
};
export const click = (selector: string): Promise<void> => act(async () => get(selector).click());
/** Gives a control a value as a person does. */
export const change = (selector: string, value: string): Promise<void> =>
	act(async () => {
		const control = get(selector);
		const takesText = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement;
		if (takesText || control instanceof HTMLSelectElement) {
			control.value = value;
		}
		control.dispatchEvent(new Event('change', { bubbles: true }));
	});

/** Opens the page on a background with these answers, over the usual ones; answers what it was sent. */
export async function openOptionsPage(
	answers: Readonly<Record<string, unknown>> | ((name: string) => unknown) = {},
	more: { readonly onSettings?: (listener: () => void) => unknown; readonly reach?: Partial<ReachPorts> } = {},
) {
	speakWith(translatorFrom(messages));
	const usual = {
		'settings.get': sampleSettings,
		'snapshot.get': sampleSnapshot,
		'journal.list': [sampleLine],
		'health.get': sampleHealth,
		'suggestions.state': sampleLearner,
		'settings.save': { problem: null },
	};
	const own = typeof answers === 'function' ? answers : (name: string) => answers[name];
	const all: Readonly<Record<string, unknown>> = usual;
	const send = vi.fn(async (name: string, _payload: unknown) => own(name) ?? all[name] ?? null);
	document.body.innerHTML = '<div id="root"></div>';
	await act(async () => {
		close = renderOptions(get('#root'), {
			send: send as Send,
			onSettings: (listener) => {
				more.onSettings?.(listener);
				return () => undefined;
			},
			hosts: { has: async () => false, request: async () => true },
			installation: { browser: 'chrome', id: ownId },
			reach: { ...sampleReach, ...more.reach },
		});
	});
	return send;
}

/** Takes the page down. */
export const closeOptionsPage = (): Promise<void> => act(async () => close());
