import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import UPNG from 'upng-js';
import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import packageFile from '../../package.json' with { type: 'json' };
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { projectRoot } from '../build/buildExtension.ts';
import { deriveManifest } from '../manifest.ts';
import { storePictures } from '../pictures/storePictures.ts';
import { codeBlocks, codeIn, section, tableRows } from './guideTables.ts';
import { readGuide } from './readGuides.ts';

const chrome = readGuide('store/chrome-web-store.md');
const edge = readGuide('store/edge-add-ons.md');
const mozilla = readGuide('store/addons-mozilla-org.md');

const fields = (text: string) => new Map(tableRows(text).map(([name = '', value = '']) => [name, value]));
const description = (text: string) => codeBlocks(section(text, 'Description'), 'text').join('').trim();
const justified = (text: string, heading: string) =>
	tableRows(section(text, heading)).flatMap(([name = '']) => codeIn(name));

describe('the store texts', () => {
	it('have name and summary of the product, within the limits of the stores', () => {
		for (const text of [chrome, edge, mozilla]) {
			const listing = fields(section(text, 'Listing'));
			expect(listing.get('Name')).toBe(messages.productName.message);
			const summary = listing.get('Summary') ?? listing.get('Short description') ?? '';
			expect(summary).toBe(messages.productDescription.message);
			expect(summary.length).toBeLessThanOrEqual(132);
			expect(description(text).length).toBeGreaterThanOrEqual(250);
			expect(description(text).length).toBeLessThanOrEqual(10_000);
		}
		expect(messages.productName.message.length).toBeLessThanOrEqual(45);
	});

	it('say the same of the same package', () => {
		expect(description(edge)).toBe(description(chrome));
	});

	it('have search terms that Edge takes: seven, 30 characters each, 21 words in all', () => {
		const terms = fields(section(edge, 'Listing')).get('Search terms')?.split(', ') ?? [];
		expect(terms.length).toBeGreaterThan(0);
		expect(terms.length).toBeLessThanOrEqual(7);
		expect(terms.filter((term) => term.length > 30)).toEqual([]);
		expect(terms.join(' ').split(' ').length).toBeLessThanOrEqual(21);
	});

	it('justify every permission, and none that is not asked for', () => {
		const { permissions } = deriveManifest('chrome');
		expect(justified(chrome, 'Permission justifications')).toEqual(permissions);
		expect(justified(edge, 'Privacy')).toEqual(permissions);
		expect(justified(mozilla, 'Permissions')).toEqual(deriveManifest('firefox')['permissions']);
	});

	it('declare the data that the manifest declares', () => {
		const { id, data_collection_permissions: data } = manifest.browser_specific_settings.gecko;
		expect(justified(mozilla, 'Data collection')).toEqual(data.required);
		expect(fields(section(mozilla, 'Listing')).get('Add-on id')).toBe(`\`${id}\``);
		expect(fields(section(mozilla, 'Listing')).get('Licence')).toBe(packageFile.license);
	});

	it('answer each of the kinds of data that the Chrome Web Store asks about', () => {
		const answers = tableRows(section(chrome, 'Data usage'));
		expect(answers.length).toBe(9);
		for (const [kind, answer] of answers) expect(answer, kind).toMatch(/^(?:yes|no)$/);
	});

	const picturesIn = (text: string) =>
		tableRows(section(text, 'Pictures')).map(([, size = '', file = '']) => ({ size, file: codeIn(file)[0] ?? '' }));
	const decoded = (file: string) => UPNG.decode(new Uint8Array(readFileSync(join(projectRoot, file))).buffer);

	it.each([
		['the Chrome Web Store', chrome],
		['Edge Add-ons', edge],
		['addons.mozilla.org', mozilla],
	])('name the pictures of %s, which are there in the size that is told', (_, text) => {
		const pictures = picturesIn(text);
		expect(pictures.filter(({ size }) => size === '1280 by 800').length).toBeGreaterThanOrEqual(3);
		expect(pictures.filter(({ size }) => size === '1280 by 800').length).toBeLessThanOrEqual(5);
		for (const { size, file } of pictures) {
			const { width, height } = decoded(file);
			expect(`${width} by ${height}`, file).toBe(size);
		}
	});

	it('have the pictures that each store asks for beside the screenshots', () => {
		const sizes = (text: string) => picturesIn(text).map(({ size }) => size);
		expect(sizes(chrome)).toEqual(expect.arrayContaining(['440 by 280', '128 by 128']));
		expect(sizes(edge)).toEqual(expect.arrayContaining(['440 by 280', '300 by 300']));
	});

	it('are all of those that a command makes, small, and of 24 bits where the store wants no transparency', () => {
		const made = Object.entries(storePictures).map(([name, size]) => ({
			file: `docs/admin/store/images/${name}`,
			size,
		}));
		const named = new Set([chrome, edge, mozilla].flatMap(picturesIn).map(({ file }) => file));
		for (const { file, size } of made) {
			expect(named, file).toContain(file);
			expect(decoded(file), file).toMatchObject(size);
			expect(readFileSync(join(projectRoot, file)).length, file).toBeLessThan(200_000);
			if (!file.endsWith('logo.png')) expect(decoded(file), file).toMatchObject({ ctype: 2, depth: 8 });
		}
		const present = readdirSync(join(projectRoot, 'docs/admin/store/images'));
		expect(present.sort()).toEqual(Object.keys(storePictures).sort());
	});
});
