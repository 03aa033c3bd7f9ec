import { locales } from '../desktop/desktopSwitches.ts';
import type { Mistakes } from '../detector/rig/mistakes.ts';
import type { CostFigures, WatcherCost } from './cost/costFigures.ts';
import type { DetectorFigures, GenerationFigures } from './detectorFigures.ts';
import type { Statistics } from './statistics.ts';

const cells = ({ missed, false: wrong, duplicate, wrongKey }: Mistakes): string =>
	[missed, wrong, duplicate, wrongKey].join(' | ');

function generationLines(name: string, { runs, product, alone, asked, silent, drift }: GenerationFigures): string[] {
	return [
		`| ${name}, page and platform | ${runs} | ${cells(product)} | |`,
		`| ${name}, page alone | ${runs} | ${cells(alone)} | asked ${asked} times; ${silent} silent; drift told ${drift} times |`,
	];
}

const timeLine = (name: string, times: Statistics | null): string => {
	if (times === null) return `| ${name} | | | | 0 |`;
	const { runs, median, p95, largest } = times;
	return `| ${name} | ${median.toFixed(0)} | ${p95.toFixed(0)} | ${largest.toFixed(0)} | ${runs} |`;
};

/** What the rig showed, as Markdown tables. */
export function detectorTable({ runs, generations, locales: languages, times, ...rest }: DetectorFigures): string {
	return [
		`| ${runs} runs | runs | missed | false | duplicate | wrong key | |`,
		'| --- | ---: | ---: | ---: | ---: | ---: | --- |',
		...generationLines('g2', generations.g2),
		...generationLines('g1', generations.g1),
		...generationLines('g2-drift', generations['g2-drift']),
		'',
		'| language | runs on g2 and g1 | wrong |',
		'| --- | ---: | ---: |',
		...locales.map((locale) => `| ${locale} | ${languages[locale].runs} | ${languages[locale].wrong} |`),
		'',
		'| measured on g2 and g1, ms | median | p95 | largest | times |',
		'| --- | ---: | ---: | ---: | ---: |',
		timeLine('page to background', times.toBackground),
		timeLine('wrap-up known', times.toKnown),
		timeLine('done known', times.toDone),
		timeLine('end by the platform known', times.toOver),
		'',
		`Canaries: ${rest.canaries}. Messages refused: ${rest.refused}. Not played: ${rest.failures.length}.`,
		...rest.failures,
	].join('\n');
}

function costLine(name: string, { own, thread, heap }: WatcherCost, content: WatcherCost): string {
	const times = (own / content.own).toFixed(1);
	return `| ${name} | ${own.toFixed(2)} | ${times} | ${thread.toFixed(0)} | ${(heap / 1000).toFixed(0)} |`;
}

/** What watching the busy page costs, as a Markdown table. */
export function costTable({ rounds, page, watchers: { content, observer, poll } }: CostFigures): string {
	return [
		`| busy page, ${rounds} rounds | own ms a second | times ours | main thread, ms a second | heap, kB |`,
		'| --- | ---: | ---: | ---: | ---: |',
		`| the page alone | | | ${page.thread.toFixed(0)} | ${(page.heap / 1000).toFixed(0)} |`,
		costLine('+ content script', content, content),
		costLine('+ observer of the whole document', observer, content),
		costLine('+ poll every 500 ms', poll, content),
	].join('\n');
}
