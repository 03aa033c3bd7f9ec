import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../../../tools/build/buildExtension.ts';
import { contentScript } from './contentProgram.ts';
import { judgeRun } from './judgeRun.ts';
import { planCases } from './planCases.ts';
import { runCases } from './runCases.ts';
import { timelineOf } from './timelineOf.ts';

/**
 * Plays one run of a measurement again and tells all of it, with the extension as it was built last:
 * `npx tsx e2e/detector/rig/replay.ts --seed 7 --scenario S11 --generation g1`
 */
const { values } = parseArgs({
	options: {
		seed: { type: 'string', default: '1' },
		scenario: { type: 'string', default: 'S1' },
		generation: { type: 'string', default: 'g2' },
		speed: { type: 'string', default: '1' },
	},
});
const cases = planCases([Number(values.seed)]).filter(
	({ scenario, switches }) => scenario === values.scenario && switches.generation === values.generation,
);
if (cases.length === 0) {
	console.error(`There is no run of ${values.scenario} on ${values.generation}; write for example --scenario S11.`);
	process.exit(1);
}
const script = contentScript(join(projectRoot, 'dist/chrome'));
for (const record of await runCases(cases, { seats: 1, speed: Number(values.speed), script })) {
	const { latencies, ...verdict } = judgeRun(record);
	console.log(timelineOf(record));
	console.log(JSON.stringify(verdict, null, '\t'));
	console.log(JSON.stringify(latencies));
}
