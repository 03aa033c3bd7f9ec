import { type Signal, signal } from '@preact/signals-core';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import type { OrderAnswer } from '../../../src/protocol/messages.ts';
import type { Snapshot } from '../../../src/protocol/snapshot.ts';
import { speakWith } from '../../shared/text.ts';
import { translatorFrom } from '../../shared/translatorFrom.ts';
import { loadParts } from '../lazyPart.tsx';
import type { Orders } from '../orders.ts';
import { renderPanel } from '../renderPanel.tsx';

const done: OrderAnswer = { kind: 'done' };

/** Orders that note what they are asked and answer that it is done. */
function notedOrders() {
	return {
		choose: vi.fn<Orders['choose']>(async () => done),
		sendNow: vi.fn<Orders['sendNow']>(async () => done),
		takeBack: vi.fn<Orders['takeBack']>(async () => done),
		settle: vi.fn<Orders['settle']>(async () => done),
		acknowledge: vi.fn<Orders['acknowledge']>(async () => done),
		saveDraft: vi.fn<Orders['saveDraft']>(async () => done),
		arm: vi.fn<Orders['arm']>(async () => done),
		readCodes: vi.fn<Orders['readCodes']>(async () => done),
		openConversation: vi.fn<Orders['openConversation']>(async () => done),
		requestWork: vi.fn<Orders['requestWork']>(async () => done),
		check: vi.fn<Orders['check']>(async () => null),
		signIn: vi.fn<Orders['signIn']>(async () => null),
		signOut: vi.fn<Orders['signOut']>(async () => null),
		grantHosts: vi.fn<Orders['grantHosts']>(async () => true),
		openOptions: vi.fn<Orders['openOptions']>(async () => null),
	} satisfies Orders;
}

/** A panel in the test's document, speaking English. */
export type OpenPanel = {
	readonly orders: ReturnType<typeof notedOrders>;
	readonly lost: Signal<boolean>;
	/** The one element that matches; throws when there is none. */
	readonly get: (selector: string) => HTMLElement;
	readonly all: (selector: string) => HTMLElement[];
	readonly words: () => string;
	readonly show: (snapshot: Snapshot) => Promise<void>;
	readonly click: (selector: string, detail?: number) => Promise<void>;
	readonly press: (key: string, init?: KeyboardEventInit) => Promise<void>;
	readonly type: (selector: string, value: string) => Promise<void>;
	/** The pointer leaves the element. */
	readonly leave: (selector: string) => Promise<void>;
	/** The accessible description of what has focus: its first data attribute and its value. */
	readonly focused: () => Element | null;
	readonly close: () => Promise<void>;
};

/** Opens the panel on a snapshot, with all its parts loaded. Time is `Date.now`, so that fake timers move it. */
export async function openPanel(first: Snapshot | null): Promise<OpenPanel> {
	speakWith(translatorFrom(messages));
	await loadParts();
	const root = document.createElement('div');
	document.body.replaceChildren(root);
	const snapshot = signal(first);
	const lost = signal(false);
	const orders = notedOrders();
	let close = (): void => undefined;
	await act(async () => {
		close = renderPanel(root, { snapshot, lost, orders });
	});
	const get = (selector: string): HTMLElement => {
		const found = root.querySelector<HTMLElement>(selector);
		if (found === null) {
			throw new Error(`The panel shows nothing that matches ${selector}:\n${root.innerHTML}`);
		}
		return found;
	};
	return {
		orders,
		lost,
		get,
		all: (selector) => [...root.querySelectorAll<HTMLElement>(selector)],
		words: () => root.textContent ?? '',
		show: (next) =>
			act(async () => {
				snapshot.value = next;
			}),
		click: (selector, detail = 1) =>
			act(async () => {
				get(selector).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail }));
			}),
		press: (key, init = {}) =>
			act(async () => {
				const target = document.activeElement ?? document.body;
				target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));
			}),
		type: (selector, value) =>
			act(async () => {
				const field = get(selector);
				if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
					field.value = value;
				}
				field.dispatchEvent(new Event('input', { bubbles: true }));
			}),
		leave: (selector) =>
			act(async () => {
				get(selector).dispatchEvent(new Event('pointerleave'));
			}),
		focused: () => document.activeElement,
		close: () => act(async () => close()),
	};
}
