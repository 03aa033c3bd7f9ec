import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { defaultSwitches } from './switches.ts';

it('every switch is explained in docs/stand-in.md', () => {
	const text = readFileSync(new URL('../../../docs/stand-in.md', import.meta.url), 'utf8');
	const unexplained = Object.keys(defaultSwitches()).filter((name) => !text.includes(`\`${name}\``));
	expect(unexplained).toEqual([]);
});
