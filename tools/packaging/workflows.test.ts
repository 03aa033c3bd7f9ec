import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../build/buildExtension.ts';

const folder = join(projectRoot, '.github/workflows');
const workflows = readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const);

/** The actions that are not named by a commit and its version: a tag can be moved to other code, a commit cannot. */
const loose = (text: string) =>
	[...text.matchAll(/\buses:\s*(.+)$/gm)]
		.map(([, action = '']) => action.trim())
		.filter((action) => !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action));

/** The commands into which GitHub would write somebody else's words, as text of the command. */
const injected = (text: string) => [...text.matchAll(/^\s*(?:- )?run:.*\$\{\{.*$/gm)].map(([line]) => line.trim());

/** The jobs that use a secret, with the environment that protects them. */
function environmentsOfSecrets(text: string): (string | undefined)[] {
	const [, jobs = ''] = text.split(/^jobs:$/m);
	return jobs
		.split(/^ {2}(?=\w+:$)/m)
		.filter((job) => job.includes('secrets.'))
		.map((job) => /^ {4}environment: (\w+)$/m.exec(job)?.[1]);
}

describe.each(workflows)('%s', (_file, text) => {
	it('names every action by its commit', () => {
		expect(text).toContain('uses:');
		expect(loose(text)).toEqual([]);
		expect(loose('- uses: actions/checkout@v5\n- uses: actions/checkout@main # v5.0.0')).toHaveLength(2);
	});

	it('grants nothing to all jobs, and is not started by strangers', () => {
		expect(text).toMatch(/^permissions: \{\}$/m);
		expect(text).not.toMatch(/pull_request_target|workflow_run|issue_comment/);
	});

	it('hands nothing from outside to a shell as text', () => {
		expect(injected(text)).toEqual([]);
		expect(injected(`      - run: echo $${'{{ github.ref_name }}'}`)).toHaveLength(1);
	});

	it('uses secrets behind the protected environment only', () => {
		const environments = environmentsOfSecrets(text);
		expect(environments.length).toBeGreaterThan(0);
		expect(environments.every((name) => name === 'release')).toBe(true);
	});
});
