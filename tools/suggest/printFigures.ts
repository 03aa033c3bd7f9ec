import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { parseJson, readText } from './readRows.ts';
import { rivals } from './rivals.ts';
import { byRival } from './runs.ts';
import { bestBefore } from './studyFigures.ts';

const share = v.nullable(v.number());
const playedSchema = v.object({
	events: v.number(),
	top1: v.number(),
	top3: v.number(),
	calibrationError: v.number(),
	first20: v.object({ top1: share, top3: share }),
	applied: v.record(v.string(), v.object({ coverage: share, precision: share })),
});
const figuresSchema = v.object({ runs: v.record(v.string(), playedSchema) });
type Figures = v.InferOutput<typeof figuresSchema>['runs'];

const { positionals } = parseArgs({ allowPositionals: true, options: {} });
const runs: Figures = Object.fromEntries(
	positionals.flatMap((path) => Object.entries(v.parse(figuresSchema, parseJson(readText(path), path)).runs)),
);

const percent = (value: number | null | undefined) => (value == null ? '-' : (100 * value).toFixed(1));
const isOfRival = (name: string) => Object.keys(rivals).some((rival) => name.endsWith(` by ${rival}`));

/** The rival with the most first suggestions right. */
function bestRival(name: string): string {
	const best = Object.keys(rivals)
		.flatMap((rival) => {
			const found = runs[byRival(name, rival)];
			return found === undefined ? [] : [{ rival, found }];
		})
		.sort((one, other) => other.found.top1 - one.found.top1)[0];
	return best === undefined ? '' : `${percent(best.found.top1)}/${percent(best.found.top3)} ${best.rival}`;
}

console.log(
	'| run | conversations | first / in three | best before | best simpler learner here | first twenty of an agent | calibration error | alone at 99 % (right) |',
);
console.log('| --- | ---: | ---: | ---: | --- | ---: | ---: | ---: |');
for (const [name, { events, top1, top3, calibrationError, first20, applied }] of Object.entries(runs)) {
	if (isOfRival(name) || name.startsWith('longest')) continue;
	const before = bestBefore[name];
	const alone = applied['0.99'];
	const cells = [
		name,
		events,
		`${percent(top1)}/${percent(top3)}`,
		before === undefined ? '' : `${before[0].toFixed(1)}/${before[1].toFixed(1)}`,
		bestRival(name),
		`${percent(first20.top1)}/${percent(first20.top3)}`,
		calibrationError.toFixed(3),
		(alone?.coverage ?? 0) > 0 ? `${percent(alone?.coverage)} (${percent(alone?.precision)})` : '0',
	];
	console.log(`| ${cells.join(' | ')} |`);
}
