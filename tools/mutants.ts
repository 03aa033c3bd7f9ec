import { parseArgs } from 'node:util';
import { projectRoot } from './build/buildExtension.ts';
import { allMutants } from './mutants/allMutants.ts';
import { type Hunted, huntMutants, isKilled } from './mutants/huntMutants.ts';
import { huntWhole } from './mutants/huntWhole.ts';

const { values } = parseArgs({
	options: { only: { type: 'string', multiple: true }, whole: { type: 'boolean', default: false } },
});
const { only, whole } = values;
const chosen = only === undefined ? allMutants : allMutants.filter(({ name }) => only.includes(name));

/** One row of the table: verdict, seconds, name, and which test noticed it. */
function row(hunted: Hunted): string {
	const { mutant, run, took } = hunted;
	const verdict = isKilled(hunted) ? 'killed' : run.kind === 'broken' ? 'BROKEN' : 'SURVIVED';
	const by = run.kind === 'failed' ? run.by : run.kind === 'hung' ? 'the tests never end' : mutant.why;
	return `${verdict.padEnd(8)} ${(took / 1000).toFixed(1).padStart(6)} s  ${mutant.name.padEnd(46)} ${by}`;
}

if (whole) {
	process.exitCode = (await huntWhole(projectRoot)) ? 0 : 1;
} else if (chosen.length === 0) {
	console.error(
		`No mutant is called ${only?.join(', ') ?? ''}. They are:\n  ${allMutants.map(({ name }) => name).join('\n  ')}`,
	);
	process.exitCode = 1;
} else {
	const hunted = await huntMutants(projectRoot, chosen, (one) => console.log(row(one)));
	const left = hunted.filter((one) => !isKilled(one));
	for (const { run } of left) if (run.kind === 'broken') console.error(run.output.slice(-2000));
	console.log(`${hunted.length - left.length} of ${hunted.length} mutants killed`);
	if (left.length > 0) {
		console.error('Survivors; each of them is a test to be written:');
		for (const one of left) console.error(row(one));
		process.exitCode = 1;
	}
}
