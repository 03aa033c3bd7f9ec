import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { createLearner } from '../../src/suggest/learner/createLearner.ts';
import { createMemory } from '../../src/suggest/learner/memory.ts';
import { mostPackBytes, packSchema, takePack } from '../../src/suggest/learner/pack.ts';
import { saying } from '../../src/suggest/learner/testing/conversations.ts';
import { projectRoot } from '../build/buildExtension.ts';
import { shopRows, simulatedRows, writeSets } from './testing/writeSets.ts';

const run = (...args: string[]) => spawnSync(process.execPath, args, { cwd: projectRoot, encoding: 'utf8' });
/** The last words of a command that failed. */
const failure = ({ status, stderr }: ReturnType<typeof run>) => (status === 1 ? stderr : `ended with ${status}`);
const bench = (...args: string[]) => run('--import', 'tsx', 'tools/suggest/bench.ts', ...args);
const afterword = (...args: string[]) => run(join(projectRoot, packageFile.bin.afterword), ...args);

describe('npm run bench:suggest', () => {
	it('measures files of rows beside the rivals, and writes the figures down', () => {
		const folder = writeSets({ 'shop.jsonl.gz': shopRows(60), 'stream.jsonl': simulatedRows(60) });
		const json = join(folder, 'figures.json');
		const { stdout, stderr, status } = bench(
			'--data',
			join(folder, 'shop.jsonl.gz'),
			join(folder, 'stream.jsonl'),
			'--table',
			'none',
			'--only',
			'stream',
			'--json',
			json,
		);
		expect(stderr).toContain('7 runs');
		expect(status).toBe(0);
		expect(stdout).toMatch(/^\| stream \| 60 \| /m);
		expect(
			Object.keys(
				v.parse(v.object({ runs: v.record(v.string(), v.unknown()) }), JSON.parse(readFileSync(json, 'utf8'))).runs,
			),
		).toContain('stream by habit');
	}, 60_000);

	it('says how it is used, and which mode there is not', () => {
		expect(failure(bench())).toContain('--data FILE…');
		const folder = writeSets({ 'shop.jsonl': shopRows(8) });
		expect(failure(bench('--data', folder, '--mode', 'quick'))).toContain('There is no mode "quick"');
		expect(failure(bench('--data', join(folder, 'none.jsonl')))).toContain('There is no file');
	}, 60_000);
});

describe('npx afterword train', () => {
	it('makes a pack that suggests what was chosen, small enough for a policy', () => {
		const folder = writeSets({ 'shop.jsonl.gz': shopRows(80) });
		const out = join(folder, 'pack.json');
		const { status, stdout } = afterword('train', '--from', folder, '--out', out, '--table', 'none');
		expect(status).toBe(0);
		expect(stdout).toContain('from 80 conversations');
		const text = readFileSync(out, 'utf8');
		expect(text.length).toBeLessThanOrEqual(mostPackBytes);
		const memory = createMemory();
		takePack(memory, v.parse(packSchema, JSON.parse(text)));
		const codes = ['refund', 'delivery_late', 'password_reset', 'cancel_order'].map((id) => ({ id, name: 'x' }));
		const said = saying('the courier brought no parcel', { queueId: 'service', agentId: 'new' });
		const { chances } = createLearner(memory, null).predict(said, codes);
		expect(chances.indexOf(Math.max(...chances))).toBe(1);
	}, 60_000);

	it('says what is missing, and writes nothing then', () => {
		expect(failure(afterword('train'))).toContain('--from FILE…');
		expect(failure(afterword('fly'))).toContain('npx afterword train');
		const folder = writeSets({ 'broken.jsonl': 'no json' });
		const out = join(folder, 'pack.json');
		const { status, stderr } = afterword('train', '--from', join(folder, 'broken.jsonl'), '--out', out);
		expect([status, existsSync(out)]).toEqual([1, false]);
		expect(stderr).toContain('line 1, is no JSON');
	}, 60_000);
});
