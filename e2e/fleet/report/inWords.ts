import type { FleetSummary } from './summarize.ts';

/** Most breaches that are printed one by one. */
const printed = 20;

const lines = (counts: Readonly<Record<string, number>>) =>
	Object.entries(counts).map(([name, count]) => `  ${String(count).padStart(9)}  ${name}`);

/** A run in words, for the terminal. */
export function inWords(summary: FleetSummary): string {
	const { agents, hours, dialect, faults, seed, breaches } = summary;
	const head = `${agents} agents, ${hours} h each, dialect ${dialect}, faults ${faults.join(', ') || 'none'}, seed ${seed}`;
	const cost = `${summary.seconds.toFixed(1)} s, ${summary.cpuSeconds.toFixed(1)} s of processor time, ${summary.peakMegabytes} MB at the most`;
	const { p50, p95 } = summary.requestsPerWrapUp;
	const found = breaches
		.slice(0, printed)
		.map(({ kind, agent, detail, replay }) => `  ${kind}, agent ${agent}: ${detail}\n    ${replay}`);
	return [
		head,
		`${summary.conversations} conversations, ${summary.wrapUps} wrap-ups, ${summary.intents} choices; ${cost}`,
		`Requests a wrap-up: ${p50} in the middle, ${p95} at the 95th percentile`,
		'Outcomes',
		...lines(summary.outcomes),
		'Requests',
		...lines(summary.requests),
		...(faults.length === 0 ? [] : ['Faults met', ...lines(summary.faultsMet)]),
		breaches.length === 0 ? 'No breach.' : `${breaches.length} breaches:`,
		...found,
		...(breaches.length > printed ? [`  … and ${breaches.length - printed} more`] : []),
	].join('\n');
}
