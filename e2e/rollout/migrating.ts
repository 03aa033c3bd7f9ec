import type { Files } from '../../tools/packaging/readFolder.ts';
import { type BrowserRun, ownPages } from '../harness/browserRun.ts';

/** The version of the database that a later Afterword might have. */
const laterDatabase = 99;

/**
 * What that later version does first: a store more, and a field more in every choice that suggestions are learnt from,
 * which nothing writes again. The connection of the rest of the code has to make way for it, as for any newer version.
 */
const migration = `
const request = indexedDB.open('afterword', ${laterDatabase});
request.onupgradeneeded = () => {
	request.result.createObjectStore('later');
	request.transaction.objectStore('choices').openCursor().onsuccess = ({ target: { result: cursor } }) => {
		if (cursor === null) return;
		cursor.update({ ...cursor.value, newInVersion99: true });
		cursor.continue();
	};
};
request.onsuccess = () => request.result.close();
`;

const loader = 'service-worker-loader.js';

/** Makes a later version of a build: the same, but it migrates the database when its background starts. */
export function migrating(build: Files): Files {
	const before = build.get(loader);
	if (before === undefined) throw new Error(`The build has no ${loader} any more, in which a migration could start.`);
	return new Map([...build, [loader, Buffer.from(`${migration}\n${Buffer.from(before).toString()}`)]]);
}

/** The database on disk: its version, and how many choices carry what the later version has given them. */
export type DatabaseOnDisk = { readonly version: number; readonly migrated: number };

const readDatabase = `new Promise((resolve, reject) => {
	const request = indexedDB.open('afterword');
	request.onerror = () => reject(request.error);
	request.onsuccess = () => {
		const { result: database } = request;
		database.transaction('choices').objectStore('choices').getAll().onsuccess = ({ target: { result: choices } }) => {
			database.close();
			resolve({ version: database.version, migrated: choices.filter((choice) => choice.newInVersion99 === true).length });
		};
	};
})`;

/** Reads the database from a page that runs none of our code. */
export async function databaseOnDisk(run: BrowserRun): Promise<unknown> {
	const page = await run.openOwn(ownPages.quiet);
	try {
		return await page.evaluate(readDatabase);
	} finally {
		await page.close();
	}
}

/** How the database looks once one choice was learnt and the later version has been there. */
export const migratedOnce: DatabaseOnDisk = { version: laterDatabase, migrated: 1 };
