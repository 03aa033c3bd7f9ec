import type { Files } from '../../tools/packaging/readFolder.ts';
import { type BrowserRun, ownPages } from '../harness/browserRun.ts';

/** The version of the database that a later Afterword might have. */
export const laterDatabase = 3;

/**
 * What that later version does first: a store more, and a field more in every line of the journal. The connection of
 * the rest of the code has to make way for it, as it does for any newer version.
 */
const migration = `
const request = indexedDB.open('afterword', ${laterDatabase});
request.onupgradeneeded = () => {
	request.result.createObjectStore('later');
	request.transaction.objectStore('journal').openCursor().onsuccess = ({ target: { result: cursor } }) => {
		if (cursor === null) return;
		cursor.update({ ...cursor.value, newInVersion3: true });
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
	return new Map([
		...build,
		['migration.js', Buffer.from(migration)],
		[loader, Buffer.from(`import './migration.js';\n${Buffer.from(before).toString()}`)],
	]);
}

/** The version of the database on disk, as the browser tells it. */
export async function databaseVersion(run: BrowserRun): Promise<unknown> {
	const page = await run.openOwn(ownPages.quiet);
	try {
		return await page.evaluate(
			`indexedDB.databases().then((all) => all.find(({ name }) => name === 'afterword')?.version ?? null)`,
		);
	} finally {
		await page.close();
	}
}
