import { describe, expect, it } from 'vitest';
import { projectRoot } from '../build/buildExtension.ts';
import { readSources } from './sources.ts';
import { spokenWords } from './spokenWords.ts';

const faulty: readonly (readonly [path: string, text: string])[] = [
	['extension/panel/A.tsx', 'export const A = () => <p>Nothing here</p>;'],
	['extension/panel/A.tsx', "export const A = ({ b }: { b: boolean }) => <p>{b ? 'Yes' : text('no')}</p>;"],
	['extension/panel/A.tsx', 'export const A = () => <input placeholder="Search" />;'],
	['extension/panel/A.tsx', `export const A = () => <input aria-label={\`All \${text('codes')}\`} />;`],
	['extension/panel/a.ts', `export const a = (queue: string | null) => \`\${queue ?? text('none')}, open\`;`],
	['extension/panel/a.ts', "export const a = (name: string) => text('chosen') + name;"],
	['extension/panel/a.ts', "export const a = [text('one'), text('two')].join(' ');"],
	['extension/options/a.ts', 'export const a = new Intl.NumberFormat();'],
	['extension/options/a.ts', "export const a = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });"],
	['extension/options/a.ts', 'export const a = (at: Date) => at.toLocaleTimeString();'],
];
const innocent: typeof faulty = [
	['extension/panel/A.tsx', "export const A = () => <p class=\"hint\">{text('hint')} · {'–'}</p>;"],
	['extension/panel/A.tsx', 'export const A = ({ name }: { name: string }) => <p title={name}>{name}</p>;'],
	['extension/panel/a.ts', `export const a = (kind: string) => text(\`reason_\${kind}\`);`],
	['extension/panel/a.ts', "export const a = [text('one'), 'b'].join('\\t');"],
	[
		'extension/panel/a.ts',
		'export const a = (list: string[]) => list.sort(new Intl.Collator(formatLocale()).compare);',
	],
	['extension/panel/a.ts', 'export const a = new Intl.DateTimeFormat().resolvedOptions().timeZone;'],
	['extension/panel/a.ts', 'export const a = spokenFormat((locale) => new Intl.NumberFormat(locale));'],
	['extension/panel/a.test.ts', 'export const a = new Intl.NumberFormat();'],
];

describe('every word comes from the strings, whole and in the language that is spoken', () => {
	it('in the whole project', () => {
		expect(spokenWords(readSources(projectRoot))).toEqual([]);
	});

	it.each(faulty)('tells of a fault in %s: %s', (path, text) => {
		expect(spokenWords(new Map([[path, text]]))).not.toEqual([]);
	});

	it.each(innocent)('leaves %s alone: %s', (path, text) => {
		expect(spokenWords(new Map([[path, text]]))).toEqual([]);
	});
});
