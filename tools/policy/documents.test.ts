import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolveSettings, settingKeys } from '../../src/policy/resolveSettings.ts';
import { projectRoot } from '../build/buildExtension.ts';
import { policyClaims } from './testing/policyClaims.ts';
import { settingsNamed } from './testing/settingsNamed.ts';
import { settingsQuoted } from './testing/settingsQuoted.ts';

const documents = [
	...readdirSync(projectRoot),
	...readdirSync(join(projectRoot, 'docs'), { recursive: true, encoding: 'utf8' }).map((file) => join('docs', file)),
].filter((file) => file.endsWith('.md'));

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8');
const known: ReadonlySet<string> = new Set(settingKeys);

describe('settings by policy in the documents', () => {
	it.each(documents)('%s names only those of the catalogue', (path) => {
		expect(settingsNamed(read(path)).filter((name) => !known.has(name))).toEqual([]);
	});

	it.each(documents.filter((path) => path !== 'docs/admin/settings.md'))(
		'%s promises nothing by policy without the name of the setting',
		(path) => {
			expect(policyClaims(read(path), known)).toEqual([]);
		},
	);

	it.each(documents)('%s prints only settings that are taken as they are', (path) => {
		expect(settingsQuoted(read(path)).flatMap((managed) => resolveSettings({ managed, user: {} }).problems)).toEqual(
			[],
		);
	});

	it('are named and printed, so that there is something to find', () => {
		const named = new Set(documents.flatMap((path) => settingsNamed(read(path))));
		expect([...named]).toEqual(expect.arrayContaining(['undoOnClose', 'rateBudget', 'selectorPacks']));
		expect(settingsQuoted(read('docs/install.md')).length).toBe(2);
	});

	it.each([
		['policy `colour`, 3 seconds', ['colour']],
		['By policy (`colour`) it is', ['colour']],
		['turn `autoApply.enabled` on by policy', ['autoApply']],
		['the setting `colour` and the policy `ExtensionSettings`', ['colour']],
		['the object `defaults` in the policy, `shape` elsewhere', []],
	])('are found in %j', (text, names) => {
		expect(settingsNamed(text)).toEqual(names);
	});

	it.each([
		['Agents may do it; the policy can forbid it.', 1],
		['- One thing.\n- Another is off, by policy.', 1],
		['| this | decided by policy |\n| that | by hand |', 1],
		['The policy can forbid it (`journalExport`).', 0],
		['It is turned on by policy (`autoApply.enabled`).', 0],
		['The policy can forbid it (`colour`).', 1],
		['It is installed by policy.', 0],
		['The content security policy allows nothing else.', 0],
	])('are missed in %j: %d', (text, missed) => {
		expect(policyClaims(text, known)).toHaveLength(missed);
	});

	it('are found in what is to be pasted', () => {
		const linux = '```json\n{"3rdparty": {"extensions": {"abc": {"colour": 1}}}}\n```\n';
		const firefox = '    {"policies": {"3rdparty": {"Extensions": {"a@b": {"shape": 1}}}}}\n';
		const google = '```\n{"colour": {"Value": 2}}\n```\n';
		expect(settingsQuoted(linux + firefox + google)).toEqual([{ colour: 1 }, { colour: 2 }, { shape: 1 }]);
	});
});
