import type { ConsoleMessage, Page } from '@playwright/test';
import * as v from 'valibot';
import type { Genesys } from '../genesys/genesys.ts';
import { desktopClient } from '../genesys/oauthClient.ts';
import type { ChromiumRun } from '../harness/chromium/launchChromium.ts';
import type { Surface } from '../harness/surface.ts';

const traces = v.array(v.object({ place: v.string(), text: v.string() }));

/** Something that the extension kept, sent or said, and where, e.g. `indexedDB afterword outbox`. */
export type Trace = v.InferOutput<typeof traces>[number];

/** Reads in a page of the extension all that its origin keeps; every IndexedDB store and storage key is one trace. */
const readKept = `(async () => {
	const traces = [];
	const add = (place, value) => traces.push({ place, text: JSON.stringify(value) });
	const settled = (request) => new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
	for (const area of ['local', 'session', 'sync']) {
		for (const [key, value] of Object.entries(await chrome.storage[area].get())) add('storage.' + area + ' ' + key, value);
	}
	for (const { name } of await indexedDB.databases()) {
		const database = await settled(indexedDB.open(name));
		for (const store of database.objectStoreNames) {
			const content = database.transaction(store).objectStore(store);
			const [keys, values] = await Promise.all([settled(content.getAllKeys()), settled(content.getAll())]);
			add('indexedDB ' + name + ' ' + store, { keys, values });
		}
		database.close();
	}
	add('localStorage', { ...localStorage });
	add('sessionStorage', { ...sessionStorage });
	add('cookies', document.cookie);
	for (const name of await caches.keys()) {
		for (const request of await (await caches.open(name)).keys()) add('cache ' + name, request.url);
	}
	return traces;
})()`;

/** All that the extension keeps: its storage areas, every store of its databases, and what a page may keep. */
export async function keptTraces(ownPage: Pick<Surface, 'evaluate'>): Promise<readonly Trace[]> {
	return v.parse(traces, await ownPage.evaluate(readKept));
}

/** Every request that was not the desktop's own, as the stand-in saw it: address, headers and body. */
export function sentTraces({ requests }: Genesys): readonly Trace[] {
	return requests
		.all()
		.filter(({ clientId }) => clientId !== desktopClient.id)
		.map(({ method, path, query, requestHeaders, body }) => ({
			place: `${method} ${path}`,
			text: [path, decodeURIComponent(query.replaceAll('+', ' ')), JSON.stringify(requestHeaders), body].join('\n'),
		}));
}

/** Collects what the extension's worker and its panel write to their consoles from now on. */
export function listenToConsoles({ context, extensionId }: ChromiumRun, panel: Page): readonly Trace[] {
	const heard: Trace[] = [];
	const hear = (place: string) => (message: ConsoleMessage) => heard.push({ place, text: message.text() });
	panel.on('console', hear('console of the panel'));
	panel.on('pageerror', ({ message }) => heard.push({ place: 'error in the panel', text: message }));
	for (const worker of context.serviceWorkers()) {
		if (worker.url().includes(extensionId)) worker.on('console', hear('console of the worker'));
	}
	return heard;
}

/** The places whose trace holds one of the words, with the word; upper and lower case are the same. */
export function findWords(places: readonly Trace[], words: readonly string[]): readonly string[] {
	return places.flatMap(({ place, text }) =>
		words.filter((word) => text.toLowerCase().includes(word.toLowerCase())).map((word) => `${place}: ${word}`),
	);
}
