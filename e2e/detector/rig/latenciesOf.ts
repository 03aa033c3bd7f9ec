import type { DesktopFacts } from '../../../src/desktop/facts.ts';
import type { Truth } from '../../desktop/truthLog.ts';
import type { Report } from './seatPages.ts';
import type { BookMoment } from './startBackground.ts';
import { wrapUpsOf } from './wrapUpTimes.ts';

/**
 * Latencies of one run in milliseconds.
 *
 * `toBackground`: from a stamp of the page (the end button gone, the tool in sight, Done pressed) until the reports that the
 * background holds show it; a stamp that changes nothing for them, because they showed it already, has none.
 * `toKnown`: from when a wrap-up could be known (the page has shown a change, and the platform has begun after-call work,
 * whichever is later) until the product tells the agent of it. `toDone`: from the agent's press of Done on the desktop
 * until the product says that it is over. `toOver`: the same where the platform ends it otherwise, from the platform's end.
 */
export type Latencies = {
	readonly toBackground: readonly number[];
	readonly toKnown: readonly number[];
	readonly toDone: readonly number[];
	readonly toOver: readonly number[];
};

type Held = ReadonlyMap<string, DesktopFacts>;

/** What the reports held by the background have to show for a stamp of the page; `before` is what they showed at it. */
const shows: Partial<Record<Truth['kind'], (held: Held, before: Held) => boolean>> = {
	endButtonRemoved: (held) => ![...held.values()].some(({ endButton }) => endButton),
	wrapupKnowable: (held) => [...held.values()].some(({ wrapUpPanel }) => wrapUpPanel?.visible === true),
	donePressed: (held, before) => [...held].some(([frame, facts]) => pressesOf(facts) > pressesOf(before.get(frame))),
};

const pressesOf = (facts: DesktopFacts | undefined): number => facts?.wrapUpPanel?.finishPresses ?? 0;

/** A report that comes later than this after a stamp is of something else, in milliseconds. */
const latest = 5000;

/** From a stamp until the reports show it; null where they did before, or never do. */
function toBackground({ at, kind }: Truth, reports: readonly Report[]): number | null {
	const shown = shows[kind];
	if (shown === undefined) return null;
	const held = new Map<string, DesktopFacts>();
	const take = ({ frame, facts }: Report) => held.set(`${frame.tabId} ${frame.frameId}`, facts);
	for (const report of reports) if (report.arrivedAt < at) take(report);
	const before = new Map(held);
	if (shown(held, before)) return null;
	for (const report of reports.filter(({ arrivedAt }) => arrivedAt >= at && arrivedAt < at + latest)) {
		take(report);
		if (shown(held, before)) return report.arrivedAt - at;
	}
	return null;
}

/** Measures one run; see {@link Latencies}. */
export function latenciesOf(
	truth: readonly Truth[],
	reports: readonly Report[],
	product: readonly BookMoment[],
): Latencies {
	const owed = wrapUpsOf(truth);
	const firstOf = (conversationId: string, kind: BookMoment['kind']): number | undefined =>
		product.find((moment) => moment.conversationId === conversationId && moment.kind === kind)?.at;
	const since = (from: number, to: number | undefined): readonly number[] =>
		to === undefined ? [] : [Math.max(0, to - from)];
	return {
		toBackground: truth.flatMap((line) => (line.source === 'page' ? (toBackground(line, reports) ?? []) : [])),
		toKnown: owed.flatMap(({ conversationId, pageAt, startedAt }) =>
			since(Math.max(pageAt ?? startedAt, startedAt), firstOf(conversationId, 'wrapping')),
		),
		toDone: owed.flatMap(({ conversationId, pressedAt }) =>
			pressedAt === null ? [] : since(pressedAt, firstOf(conversationId, 'over')),
		),
		toOver: owed.flatMap(({ conversationId, pressedAt, endedAt }) =>
			pressedAt === null && endedAt < Number.POSITIVE_INFINITY ? since(endedAt, firstOf(conversationId, 'over')) : [],
		),
	};
}
