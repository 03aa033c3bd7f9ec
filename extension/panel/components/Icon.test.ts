import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allMediums } from '../../../src/genesys/medium.ts';
import type { IconName } from './Icon.tsx';

const sheet = readFileSync(new URL('../styles/icons.css', import.meta.url), 'utf8');
const others: readonly IconName[] = ['check', 'cross', 'warning', 'info', 'search', 'copy', 'open'];

describe('Icon', () => {
	it.each([...allMediums, ...others])('has a drawing for %s', (name) => {
		const rule = new RegExp(`\\[data-icon="${name}"\\] path \\{\\s+d: path\\("([^"]+)"\\);`);
		expect(sheet.match(rule)?.[1]).toMatch(/^[mM]/);
	});
});
