import { writeFileSync } from 'node:fs';
import { type FleetOptions, fleetOptions, usage } from './fleetOptions.ts';
import { inWords } from './report/inWords.ts';
import { runFleet } from './runFleet.ts';
import { runOverTls } from './tls/runOverTls.ts';

function readOptions(): FleetOptions {
	try {
		return fleetOptions(process.argv.slice(2));
	} catch (error) {
		console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
		process.exit(2);
	}
}

const options = readOptions();
const summary = await (options.overTls ? runOverTls(options) : runFleet(options));
console.log(inWords(summary));
if (options.json !== null) writeFileSync(options.json, `${JSON.stringify(summary, null, '\t')}\n`);
if (summary.breaches.length > 0) process.exitCode = 1;
