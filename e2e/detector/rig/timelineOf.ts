import type { DesktopFacts } from '../../../src/desktop/facts.ts';
import type { RigRecord } from './playCase.ts';

type Line = readonly [at: number, text: string];

const short = (id: string | null): string => (id === null ? '' : ` ${id.slice(0, 8)}`);

function inWords({ generation, cards, endButton, sessionInvalid, wrapUpPanel, popOutId }: DesktopFacts): string {
	const panel = wrapUpPanel?.visible === true ? JSON.stringify(wrapUpPanel) : wrapUpPanel && 'hidden';
	const roster = cards.map(({ token, selected }) => `${token}${selected ? '*' : ''}`).join(' ');
	const flags = Object.entries({ endButton, sessionInvalid }).flatMap(([name, is]) => (is ? [name] : []));
	return `${generation} cards [${roster}] ${flags.join(' ')} panel ${panel ?? 'none'}${short(popOutId)}`;
}

/** A run as a person reads it: what happened, what the pages told, and what was made of it; milliseconds from its start. */
export function timelineOf({ truth, reports, alone, together, product }: RigRecord): string {
	const start = truth[0]?.at ?? 0;
	const lines: Line[] = [
		...truth.map(({ at, source, kind, conversationId }): Line => [at, `${source}: ${kind}${short(conversationId)}`]),
		...reports.map(({ arrivedAt, frame, facts }): Line => {
			return [arrivedAt, `  tab ${frame.tabId} frame ${frame.frameId}: ${inWords(facts)}`];
		}),
		...alone.map(({ at, key, state }): Line => [at, `    page alone: ${key} ${state}`]),
		...together.map(({ at, key, state }): Line => [at, `    detector: ${key} ${state}`]),
		...product.map(({ at, kind, conversationId }): Line => [at, `      told: ${kind}${short(conversationId)}`]),
	];
	return lines
		.toSorted(([one], [other]) => one - other)
		.map(([at, text]) => `${String(Math.round(at - start)).padStart(7)} ${text}`)
		.join('\n');
}
