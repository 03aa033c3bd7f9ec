import { expect, it } from 'vitest';
import { brokenTables, codeBlocks, codeIn, commandLines, section, tableRows } from './guideTables.ts';
import { readGuides } from './readGuides.ts';

const page = `# A

| x | y |
| - | --- |
| \`1\` | two words |

## B

    npm ci

\`\`\`json
{}
\`\`\`

### C

   | z |
   |---|
   | 3 |

## D
`;

it('takes a page apart', () => {
	expect(section(page, 'B')).toContain('npm ci');
	expect(section(page, 'B')).toContain('| 3 |');
	expect(section(page, 'B')).not.toContain('two words');
	expect(section(page, 'D')).toBe('');
	expect(section(page, 'E')).toBe('');
	expect(tableRows(page)).toEqual([['`1`', 'two words'], ['3']]);
	expect(codeIn('`a` and `b c`')).toEqual(['a', 'b c']);
	expect(codeBlocks(page, 'json')).toEqual(['{}\n']);
	expect(codeBlocks(page, 'reg')).toEqual([]);
	expect(commandLines(page)).toEqual(['npm ci']);
});

it('sees tables that are none', () => {
	expect(brokenTables(page)).toEqual([]);
	expect(brokenTables(page.replace('| `1`', '\n| `1`'))).toEqual(['| `1` | two words |']);
	expect(brokenTables(page.replace('two words', 'two | words'))).toEqual(['| x | y |']);
});

it.each(readGuides().map(({ path, text }) => [path, text] as const))('%s has whole tables', (_, text) => {
	expect(brokenTables(text)).toEqual([]);
});
