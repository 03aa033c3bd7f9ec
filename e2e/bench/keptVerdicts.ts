import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../tools/build/buildExtension.ts';
import type { RunVerdict } from '../detector/rig/judgeRun.ts';
import type { RigCase } from '../detector/rig/rigCase.ts';

const nameOf = ({ plannedBy, scenario, switches }: RigCase) => `${plannedBy} ${scenario} ${switches.generation}`;

/** The parts of the product that play in the rig beside the content script. */
const played = ['src/desktop', 'src/genesys', 'src/protocol', 'src/wrapup'];

/** What tells one product from another, as far as it plays in the rig: its content script as shipped, and its sources. */
export function buildMark(script: string): string {
	const hash = createHash('sha256').update(script);
	for (const folder of played.map((path) => join(projectRoot, path)))
		for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
			if (file.endsWith('.ts') && !file.endsWith('.test.ts')) hash.update(readFileSync(join(folder, file)));
	return hash.digest('hex');
}

/**
 * Verdicts of a long measurement in a file, a line each, so that one which was broken off goes on where it was. `build`
 * stands in the first line: what another build showed is no part of this measurement.
 *
 * @throws Error when the file is of another build
 */
export function keptVerdicts(path: string, build: string) {
	if (!existsSync(path)) writeFileSync(path, `${JSON.stringify({ build })}\n`);
	const [head = '{}', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
	const found = JSON.parse(head) as { readonly build?: string };
	if (found.build !== build)
		throw new Error(`${path} keeps what another build showed; delete it, or name another file after --keep.`);
	const verdicts = lines.map((line) => JSON.parse(line) as RunVerdict);
	const played = new Set(verdicts.map(({ of }) => nameOf(of)));
	return {
		verdicts,
		isPlayed: (of: RigCase): boolean => played.has(nameOf(of)),
		/** Keeps a verdict; what could not be played is played again. */
		add: (verdict: RunVerdict): void => {
			if (verdict.failure === null) appendFileSync(path, `${JSON.stringify(verdict)}\n`);
		},
	};
}
