import * as v from 'valibot';
import type { HistoryRow } from '../world/historyRow.ts';
import type { Switches } from '../world/switches.ts';
import { PlatformError } from './platformError.ts';
import { type Answer, type Call, type Route, readScopes } from './route.ts';

/** Dimensions that the stand-in can group and filter by, with their value of a row. */
const dimensions = {
	queueId: ({ queueId }) => queueId,
	userId: ({ userId }) => userId,
	wrapUpCode: ({ code }) => code,
	mediaType: ({ medium }) => (medium === 'call' ? 'voice' : medium),
} as const satisfies Record<string, (row: HistoryRow) => string>;

const dimension = v.picklist(['queueId', 'userId', 'wrapUpCode', 'mediaType']);

const predicate = v.object({
	type: v.optional(v.literal('dimension')),
	dimension,
	operator: v.optional(v.picklist(['matches', 'exists', 'notExists']), 'matches'),
	value: v.optional(v.string()),
});

const filter = v.object({ type: v.picklist(['and', 'or']), predicates: v.optional(v.array(predicate), []) });

/** As much of `ConversationAggregationQuery` as the stand-in answers; anything beyond it is refused, not guessed. */
const query = v.strictObject({
	interval: v.pipe(
		v.string(),
		v.transform((text) => text.split('/').map((part) => Date.parse(part))),
		v.tuple([v.number(), v.number()]),
		v.check(([begin, end]) => begin < end),
	),
	groupBy: v.optional(v.array(dimension), []),
	filter: v.optional(filter),
	metrics: v.pipe(v.array(v.picklist(['tAcw', 'tHandle', 'nConnected'])), v.minLength(1)),
});

type Query = v.InferOutput<typeof query>;
type Metric = Query['metrics'][number];

function passes(row: HistoryRow, wanted: v.InferOutput<typeof filter> | undefined): boolean {
	if (wanted === undefined || wanted.predicates.length === 0) return true;
	const meets = ({ dimension: name, operator, value }: v.InferOutput<typeof predicate>): boolean => {
		if (operator === 'matches') return dimensions[name](row) === value;
		// Only wrap-ups are counted here, and they have all of it.
		return operator === 'exists';
	};
	return wanted.type === 'and' ? wanted.predicates.every(meets) : wanted.predicates.some(meets);
}

function metricOf(metric: Metric, rows: readonly HistoryRow[]): Record<string, unknown> {
	const sum = (size: (row: HistoryRow) => number): number => rows.reduce((total, row) => total + size(row), 0);
	const count = sum((row) => row.count);
	if (metric === 'nConnected') return { metric, stats: { count } };
	return { metric, stats: { count, sum: sum(metric === 'tAcw' ? (row) => row.acwMs : (row) => row.handleMs) } };
}

/** Which of the metrics say something where wrap-up codes are asked for; see the switch `aggregatesWithCode`. */
function carriesCode(metric: Metric, withCode: Switches['aggregatesWithCode']): boolean {
	return withCode === 'all' || metric === withCode;
}

function aggregate({ platform: { world }, body }: Call): Answer {
	const parsed = v.safeParse(query, body);
	if (!parsed.success) throw new PlatformError('bad.request');
	const { interval, groupBy, metrics } = parsed.output;
	const [begin, end] = interval;
	const groups = new Map<string, HistoryRow[]>();
	for (const row of world.history()) {
		if (row.at < begin || row.at >= end || !passes(row, parsed.output.filter)) continue;
		const key = JSON.stringify(Object.fromEntries(groupBy.map((name) => [name, dimensions[name](row)])));
		groups.set(key, [...(groups.get(key) ?? []), row]);
	}
	const byCode = groupBy.includes('wrapUpCode');
	const shown = metrics.filter((metric) => !byCode || carriesCode(metric, world.switches.aggregatesWithCode));
	const span = interval.map((at) => new Date(at).toISOString()).join('/');
	const results = [...groups].map(([key, rows]) => ({
		group: JSON.parse(key) as unknown,
		data: [{ interval: span, metrics: shown.map((metric) => metricOf(metric, rows)) }],
	}));
	return { status: 200, body: { results } };
}

/** Counts over many conversations. */
export const analyticsRoutes: readonly Route[] = [
	{
		method: 'POST',
		path: '/analytics/conversations/aggregates/query',
		scopes: readScopes('analytics'),
		permissions: ['analytics:conversationAggregate:view'],
		handle: aggregate,
	},
];
