import { readFileSync } from 'node:fs';
import { scaleTable } from './report/scaleTable.ts';
import type { FleetSummary } from './report/summarize.ts';

const [file] = process.argv.slice(2);
if (file === undefined) {
	console.error(
		'Which figures? First `npm run fleet -- --json fleet.json`, then `npx tsx e2e/fleet/scale.ts fleet.json`.',
	);
	process.exit(2);
}
console.log(scaleTable(JSON.parse(readFileSync(file, 'utf8')) as FleetSummary));
