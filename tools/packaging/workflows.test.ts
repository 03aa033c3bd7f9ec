import { spawnSync } from 'node:child_process';
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

/** Reads a workflow with a parser of YAML and prints, as JSON, each job: what it waits for, and its commands. */
const readInPython = `
import json, sys, yaml
jobs = yaml.safe_load(sys.stdin)['jobs']
listed = lambda needs: [needs] if isinstance(needs, str) else needs
print(json.dumps({name: {'needs': listed(job.get('needs', [])), 'runs': [step['run'] for step in job['steps'] if 'run' in step]}
  for name, job in jobs.items()}))
`;
const python = (input: string) => spawnSync('python3', ['-c', readInPython], { input, encoding: 'utf8' });
const hasParser = python('jobs: {}').status === 0 && spawnSync('bash', ['-c', 'true']).status === 0;

type Jobs = Readonly<Record<string, { readonly needs: readonly string[]; readonly runs: readonly string[] }>>;

const isGoodBash = (command: string) => spawnSync('bash', ['-n'], { input: command }).status === 0;

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

	it.skipIf(!hasParser)('is good YAML, waits for jobs that are there, and has commands that bash can read', () => {
		const jobs = JSON.parse(python(text).stdout) as Jobs;
		const commands = Object.values(jobs).flatMap(({ runs }) => runs);
		expect(commands.length).toBeGreaterThan(10);
		expect(commands.filter((command) => !isGoodBash(command))).toEqual([]);
		expect(isGoodBash("trap 'rm -f EXIT")).toBe(false);
		const awaited = Object.values(jobs).flatMap(({ needs }) => needs);
		expect(Object.keys(jobs)).toEqual(expect.arrayContaining(awaited));
		expect(awaited.length).toBe(Object.keys(jobs).length - 1);
		expect(python(`${text}\n - x: [`).status).not.toBe(0);
	});

	it('uses secrets behind the protected environment only', () => {
		const environments = environmentsOfSecrets(text);
		expect(environments.length).toBeGreaterThan(0);
		expect(environments.every((name) => name === 'release')).toBe(true);
	});
});
