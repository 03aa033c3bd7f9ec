import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../build/buildExtension.ts';
import { policyFolder } from './policyFiles.ts';
import { policyOptions, readPolicyOrder } from './policyOrder.ts';

const clientId = '11111111-2222-4333-8444-555555555555';
const words = (...more: string[]) => ['--region', 'eu-west-1', '--client-id', clientId, ...more];

describe('npm run policy', () => {
	it('makes the repository’s files when asked for nothing', () => {
		expect(readPolicyOrder([])).toEqual({ kind: 'repository' });
	});

	it('makes the files of one organisation, from its own server', () => {
		const order = readPolicyOrder(words('--downloads', 'https://d.example.com/a/', '--extension-id', 'p'.repeat(32)));
		expect(order).toMatchObject({
			kind: 'own',
			folder: 'artifacts/policy',
			settings: { enforced: { region: 'eu-west-1', clientId } },
			installations: {
				chrome: { id: 'p'.repeat(32), updates: 'https://d.example.com/a/afterword-updates.xml' },
				firefox: { file: 'https://d.example.com/a/afterword-firefox-signed.xpi' },
			},
		});
	});

	it('or from the stores', () => {
		expect(readPolicyOrder(words('--stores', '--out', 'x'))).toMatchObject({
			kind: 'own',
			folder: 'x',
			installations: {
				chrome: { updates: 'https://clients2.google.com/service/update2/crx' },
				edge: { updates: 'https://edge.microsoft.com/extensionwebstorebase/v1/crx' },
				firefox: { file: expect.stringMatching(/^https:\/\/addons\.mozilla\.org\/.+\/latest\.xpi$/) as unknown },
			},
		});
	});

	it.each([
		[['--region', 'nowhere', '--client-id', clientId], '--region'],
		[['--region', 'eu-west-1'], '--client-id'],
		[words('--downloads', 'http://d.example.com/'), '--downloads'],
		[words('--downloads', 'https://d.example.com'), '--downloads'],
		[words('--extension-id', 'short'), '--extension-id'],
		[['--colour', 'red'], '--colour'],
	])('says what is wrong with %j', (given, about) => {
		const order = readPolicyOrder(given);
		expect(order.kind === 'wrong' && order.sentence).toContain(about);
	});
});

describe('its guide', () => {
	const guide = readFileSync(join(projectRoot, policyFolder, 'README.md'), 'utf8');

	it('prints a command that is understood', () => {
		const [, command = ''] = /^ {4}npm run policy -- (.+)$/m.exec(guide) ?? [];
		expect(readPolicyOrder(command.split(' ')).kind).toBe('own');
	});

	it('explains every option, and no other', () => {
		const options = [...guide.matchAll(/^\| `--([a-z-]+)/gm)].map(([, option = '']) => option);
		expect(options.sort()).toEqual(Object.keys(policyOptions).sort());
	});
});
