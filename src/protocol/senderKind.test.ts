import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { regions } from '../genesys/regions.ts';
import type { SenderKind } from './message.ts';
import { type MessageName, messages } from './messages.ts';
import { type MessageSender, senderKind } from './senderKind.ts';

const own = { id: 'afterword', root: 'chrome-extension://afterword/' };
const panel: MessageSender = {
	id: 'afterword',
	url: `${own.root}extension/panel/index.html`,
	origin: 'chrome-extension://afterword',
};
const options: MessageSender = {
	id: 'afterword',
	url: `${own.root}extension/options/index.html?a#b`,
	tab: { id: 1 },
	frameId: 0,
};
const desktop: MessageSender = {
	id: 'afterword',
	url: 'https://apps.mypurecloud.de/directory/',
	origin: 'https://apps.mypurecloud.de',
	tab: { id: 1 },
	frameId: 3,
};

describe('who speaks', () => {
	it.each<[string, MessageSender, SenderKind | null]>([
		['the panel', panel, 'panel'],
		['the options page in a tab', options, 'options'],
		['a frame of the desktop', desktop, 'desktop'],
		['a frame of the desktop without an address of its own', { ...desktop, url: 'about:blank' }, 'desktop'],
		['a frame whose origin the browser does not tell', { ...desktop, origin: undefined }, 'desktop'],
		['Sydney', { ...desktop, origin: 'https://apps.mypurecloud.com.au' }, 'desktop'],
		['a page of a listed customer system', { ...desktop, origin: 'https://acme.zendesk.com' }, 'crm'],
		['one deeper in a vendor’s names', { ...desktop, origin: 'https://acme--ui.vf.force.com' }, 'crm'],
		['a customer system without encryption', { ...desktop, origin: 'http://acme.zendesk.com' }, null],
		['a customer system at another port', { ...desktop, origin: 'https://acme.zendesk.com:8443' }, null],
		['a name that ends like a customer system', { ...desktop, origin: 'https://evilzendesk.com' }, null],
		['a name that begins like one', { ...desktop, origin: 'https://zendesk.com.evil.example' }, null],
		['another extension in a customer system', { ...desktop, id: 'other', origin: 'https://acme.zendesk.com' }, null],
		['another extension', { ...panel, id: 'other' }, null],
		['nobody', {}, null],
		['a page of ours that may not speak', { ...panel, url: `${own.root}extension/other/index.html` }, null],
		['a name of every object', { ...panel, url: `${own.root}toString` }, null],
		['the panel in a frame of somebody', { ...panel, tab: { id: 1 }, frameId: 2 }, null],
		[
			'an address that only begins like ours',
			{ ...panel, url: 'chrome-extension://afterword.evil/extension/panel/index.html' },
			null,
		],
		[
			'a page beside the desktop',
			{ ...desktop, origin: 'https://login.mypurecloud.de', url: 'https://login.mypurecloud.de/' },
			null,
		],
		['a stranger at the address of the desktop', { ...desktop, origin: 'https://evil.example' }, null],
		['a desktop without encryption', { ...desktop, origin: 'http://apps.mypurecloud.de' }, null],
		['a desktop at another port', { ...desktop, origin: 'https://apps.mypurecloud.de:8443' }, null],
		['a desktop without a tab', { ...desktop, tab: undefined }, null],
		['a name that ends like a desktop', { ...desktop, origin: 'https://evil-apps.mypurecloud.de' }, null],
	])('%s', (_, sender, kind) => {
		expect(senderKind(sender, own)).toBe(kind);
	});

	it('is nobody without an id, or with neither origin nor address, whatever else is told', () => {
		const addresses = fc.constantFrom(
			panel.url,
			options.url,
			desktop.url,
			desktop.origin,
			'null',
			'about:blank',
			'',
			undefined,
		);
		const aSender = fc.record({
			id: fc.constantFrom('afterword', 'other', undefined),
			url: fc.oneof(addresses, fc.webUrl()),
			origin: fc.oneof(addresses, fc.webUrl()),
			frameId: fc.constantFrom(0, 1, undefined),
			tab: fc.constantFrom({ id: 1 }, {}, undefined),
		});
		const desktops = new Set(regions.map(({ domain }) => `https://apps.${domain}`));
		fc.assert(
			fc.property(aSender, (sender) => {
				const kind = senderKind(sender, own);
				if (sender.id !== 'afterword' || (sender.url === undefined && sender.origin === undefined))
					expect(kind).toBeNull();
				if (kind === 'desktop') {
					const told = [sender.origin, sender.url].filter((one) => one !== undefined && URL.canParse(one));
					expect(desktops).toContain(new URL(told[0] ?? '').origin);
					expect(sender.tab?.id).toBe(1);
				}
				if (kind === 'panel' || kind === 'options') expect(sender.url?.startsWith(own.root)).toBe(true);
			}),
			{ numRuns: 2000 },
		);
	});
});

const rules: Readonly<Record<MessageName, readonly SenderKind[]>> = {
	'desktop.sighting': ['desktop'],
	'desktop.traffic': ['desktop'],
	'desktop.framework': ['crm'],
	'pill.get': ['desktop'],
	'panel.open': ['desktop'],
	'snapshot.get': ['panel', 'options', 'welcome'],
	'platform.check': ['panel'],
	'wrapup.choose': ['panel'],
	'wrapup.sendNow': ['panel'],
	'wrapup.withdraw': ['panel'],
	'wrapup.settle': ['panel'],
	'wrapup.acknowledge': ['panel'],
	'draft.save': ['panel'],
	'wrapup.arm': ['panel'],
	'codes.read': ['panel'],
	'conversation.open': ['panel'],
	'afterCallWork.request': ['panel'],
	'session.signIn': ['panel', 'options', 'welcome'],
	'session.signOut': ['panel', 'options'],
	'hosts.changed': ['panel', 'options', 'welcome'],
	'health.get': ['options'],
	'health.check': ['options'],
	'settings.get': ['options'],
	'settings.save': ['options'],
	'journal.list': ['options'],
	'journal.line': ['options'],
	'journal.clear': ['options'],
	'suggestions.state': ['options'],
	'suggestions.reset': ['options'],
	'suggestions.export': ['options'],
	'suggestions.importPack': ['options'],
	'suggestions.tryRules': ['options'],
	'aside.clear': ['options'],
};

describe('what each may say', () => {
	it('is this, and nothing else', () => {
		expect(Object.fromEntries(Object.entries(messages).map(([name, { from }]) => [name, from]))).toEqual(rules);
	});

	it('leaves the desktop two reports and two questions of the pill, and a customer system one report; what they carry has no text', () => {
		const spokenBy = (kind: SenderKind) =>
			Object.entries(messages)
				.filter(([, { from }]) => (from as readonly SenderKind[]).includes(kind))
				.map(([name]) => name);
		expect(spokenBy('desktop')).toEqual(['desktop.sighting', 'desktop.traffic', 'pill.get', 'panel.open']);
		expect(spokenBy('crm')).toEqual(['desktop.framework']);
		const facts = {
			generation: 'g2',
			packVersion: 1,
			shell: true,
			cards: [{ token: 1, selected: true, conversationId: '6d1b1f5e-54a7-4a2b-9c0e-7a4b0f2f3c11' }],
			endButton: true,
			sessionInvalid: false,
			wrapUpPanel: null,
			popOutId: null,
		};
		const { request } = messages['desktop.sighting'];
		expect(v.parse(request, { facts: { ...facts, name: 'Ada' }, at: 1, text: 'Ada' })).toEqual({ facts, at: 1 });
		for (const more of [
			{ cards: [{ token: 'Ada', selected: true, conversationId: null }] },
			{ cards: [{ token: 1, selected: true, conversationId: 'Ada' }] },
			{ cards: Array.from({ length: 21 }, () => facts.cards[0]) },
			{ popOutId: '../6d1b1f5e-54a7-4a2b-9c0e-7a4b0f2f3c11' },
			{ packVersion: 1e10 },
			{ generation: 'Ada' },
			{ shell: 'Ada' },
			{ wrapUpPanel: { visible: 'x' } },
		]) {
			expect(v.is(request, { facts: { ...facts, ...more }, at: 1 })).toBe(false);
		}
	});
});

describe('what an order may hold', () => {
	const order = {
		id: '6d1b1f5e-54a7-4a2b-9c0e-7a4b0f2f3c11',
		key: 'k',
		codeId: 'ININ-WRAP-UP-SKIPPED',
		notes: 'n',
		seenCodeId: null,
		rank: 1,
	};
	const accepts = (more: object) => v.is(messages['wrapup.choose'].request, { ...order, ...more });

	it('is a choice', () => {
		expect(accepts({})).toBe(true);
		expect(accepts({ codeId: '00000000-0000-4000-8000-000000000000', rank: null, seenCodeId: 'x' })).toBe(true);
	});

	it('loses what the protocol does not know', () => {
		expect(v.parse(messages['wrapup.choose'].request, { ...order, more: 1 })).toEqual(order);
	});

	it.each([
		{ id: 'k' },
		{ codeId: '../x' },
		{ codeId: 'a/b' },
		{ codeId: '' },
		{ codeId: 'a?b' },
		{ rank: 0 },
		{ rank: 6 },
		{ rank: 1.5 },
		{ notes: 'x'.repeat(10_001) },
	])('is nothing else: %o', (more) => {
		expect(accepts(more)).toBe(false);
	});
});
