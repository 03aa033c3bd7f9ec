import { expect, it } from 'vitest';
import { artefactFormats, artefactsFor } from './artefactsFor.ts';
import { deskInstallations, placeholders, placeholdersIn } from './deskInstallations.ts';

const id = 'abcdefghijklmnopabcdefghijklmnop';
const textsOf = (browser: 'chrome' | 'edge' | 'firefox', format: (typeof artefactFormats)[number]) =>
	artefactsFor({ enforced: {}, proposed: {} }, format, deskInstallations({ browser, id })).map(({ text }) => text);

it.each(['chrome', 'edge', 'firefox'] as const)('fills in the id of %s alone', (browser) => {
	const { chrome, edge, firefox } = deskInstallations({ browser, id });
	const ids = { chrome: chrome.id, edge: edge.id, firefox: firefox.id };
	expect(ids).toEqual({
		chrome: placeholders.chromeId,
		edge: placeholders.edgeId,
		firefox: placeholders.firefoxId,
		[browser]: id,
	});
});

it('finds what is to be replaced in the files of a format, and nothing else', () => {
	const chromium = ['chromeUpdates', 'edgeId', 'edgeUpdates'];
	expect(placeholdersIn(textsOf('chrome', 'windows'))).toEqual(chromium);
	expect(placeholdersIn(textsOf('chrome', 'intune'))).toEqual(chromium);
	expect(placeholdersIn(textsOf('chrome', 'linux'))).toEqual(chromium);
	expect(placeholdersIn(textsOf('edge', 'linux'))).toEqual(['chromeId', 'chromeUpdates', 'edgeUpdates']);
	expect(placeholdersIn(textsOf('chrome', 'mac'))).toEqual([...chromium, 'firefoxId', 'firefoxFile']);
	expect(placeholdersIn(textsOf('chrome', 'googleAdmin'))).toEqual(['chromeUpdates', 'unit']);
	expect(placeholdersIn(textsOf('firefox', 'firefox'))).toEqual(['firefoxFile']);
	expect(placeholdersIn([])).toEqual([]);
});

it('knows each placeholder in some file of a desk that has another browser', () => {
	const texts = artefactFormats.flatMap((format) => [...textsOf('chrome', format), ...textsOf('firefox', format)]);
	expect(placeholdersIn(texts)).toEqual(Object.keys(placeholders));
});
