import type { Figures, Gate } from './gates.ts';

const sizeLines = ({ sizes, packages }: Figures): string[] =>
	(['chrome', 'firefox'] as const).flatMap((target) => [
		...sizes[target].flatMap(({ entry, raw, gzip, later }) => [
			`| ${target} ${entry} | ${raw} | ${gzip} |`,
			...(later > 0 ? [`| ${target} ${entry}, loaded later | ${later} | |`] : []),
		]),
		`| ${target} package | ${packages[target]} | |`,
	]);

function timeLine(name: string, { runs, median, p95 }: { runs: number; median: number; p95: number }): string {
	return `| ${name} | ${median.toFixed(1)} | ${p95.toFixed(1)} | ${runs} |`;
}

/** The figures as Markdown tables, ready for the README. */
export function figuresTable(figures: Figures): string {
	const { times, requests } = figures;
	return [
		'| bundle | bytes | gzip |',
		'| --- | ---: | ---: |',
		...sizeLines(figures),
		'',
		'| measured | median | p95 | runs |',
		'| --- | ---: | ---: | ---: |',
		timeLine('worker warm: reply, ms', times.workerWarmReply),
		timeLine('worker cold: reply, ms', times.workerColdReply),
		timeLine('wrap-up on the desktop to suggestions painted, ms', times.wrapUpToPainted),
		timeLine('the same with the socket, ms', times.wrapUpToPaintedBySocket),
		timeLine('click to confirmed, undo time 0, ms', times.clickToConfirmed),
		timeLine('the same with the socket, ms', times.clickToConfirmedBySocket),
		timeLine('requests for one wrap-up', requests.withoutSocket),
		timeLine('requests with the socket (steady state)', requests.withSocket),
	].join('\n');
}

/** One line for each promise. */
export function gateLines(gates: readonly Gate[]): string {
	return gates
		.map(({ name, limit, found, kept }) => `${kept ? 'kept  ' : 'BROKEN'} ${name}: ${found} of ${limit}`)
		.join('\n');
}
