import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../build/buildExtension.ts';
import { exitCode } from '../build/exitCode.ts';
import { type Judgement, judgeStep } from './judgeStep.ts';
import type { Step } from './step.ts';

/** Runs one step without input and judges it; also gives all it printed. A report of an earlier run is removed first. */
export async function runStep(
	step: Step,
	env: Readonly<Record<string, string>>,
): Promise<Judgement & { readonly output: string }> {
	const file = step.counts.kind === 'file' ? join(projectRoot, step.counts.path) : undefined;
	if (file !== undefined) rmSync(file, { force: true });
	const child = spawn(process.execPath, step.command, {
		cwd: projectRoot,
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...process.env, ...env, NO_UPDATE_NOTIFIER: '1' },
	});
	let output = '';
	const take = (data: unknown) => {
		output += String(data);
		if (step.live) process.stdout.write(String(data));
	};
	child.stdout.on('data', take);
	child.stderr.on('data', take);
	const code = await exitCode(child);
	const text = file !== undefined && existsSync(file) ? readFileSync(file, 'utf8') : undefined;
	return { ...judgeStep(step.counts, { exitCode: code, output, file: text }), output };
}
