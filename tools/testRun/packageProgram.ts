import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { projectRoot } from '../build/buildExtension.ts';

const schema = v.object({ bin: v.record(v.string(), v.string()) });

/**
 * The script behind a program of an installed package, to be started with Node itself: no shell, no `npx`, and the
 * same on every system.
 *
 * @throws when the package is not installed or has no such program
 */
export function packageProgram(packageName: string, program: string): string {
	const folder = join(projectRoot, 'node_modules', packageName);
	const { bin } = v.parse(schema, JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
	const script = bin[program];
	if (script === undefined) throw new Error(`The package ${packageName} has no program ${program}.`);
	return join(folder, script);
}
