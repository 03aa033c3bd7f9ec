import * as v from 'valibot';
import type { Answer } from '../answer.ts';
import { mapAnswer } from '../answer.ts';
import type { Client } from '../client.ts';

/** How often each code was chosen, by queue id and then by code id. */
export type PriorCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Days that are counted. */
const days = 28;

const day = 24 * 60 * 60_000;

/** Most queues that are kept, those with the most wrap-ups first, and most codes of each. */
const mostQueues = 300;
const mostCodes = 60;

const metric = v.object({ stats: v.nullish(v.object({ count: v.nullish(v.number(), 0) })) });

const answerSchema = v.object({
	results: v.nullish(
		v.array(
			v.object({
				group: v.nullish(v.record(v.string(), v.nullish(v.string()))),
				data: v.nullish(v.array(v.object({ metrics: v.nullish(v.array(metric), []) })), []),
			}),
		),
		[],
	),
});

type Result = NonNullable<v.InferOutput<typeof answerSchema>['results']>[number];

/** The platform's own codes, as that of a time-out, are nobody's choice. */
const isSystemCode = (codeId: string) => codeId.startsWith('ININ-');

/** An interaction counts once, in whichever of the metrics it shows. */
const countOf = ({ data }: Result) =>
	data.reduce((sum, { metrics }) => sum + Math.max(0, ...metrics.map(({ stats }) => stats?.count ?? 0)), 0);

const greatest = <Value>(
	entries: readonly (readonly [string, Value])[],
	size: (value: Value) => number,
	most: number,
) => Object.fromEntries(entries.toSorted(([, one], [, other]) => size(other) - size(one)).slice(0, most));

const total = (counts: Readonly<Record<string, number>>) =>
	Object.values(counts).reduce((sum, count) => sum + count, 0);

function countResults(results: readonly Result[]): PriorCounts {
	const queues = new Map<string, Record<string, number>>();
	for (const result of results) {
		const { queueId, wrapUpCode } = result.group ?? {};
		const count = countOf(result);
		if (queueId == null || wrapUpCode == null || isSystemCode(wrapUpCode) || count === 0) continue;
		const codes = queues.get(queueId) ?? {};
		codes[wrapUpCode] = (codes[wrapUpCode] ?? 0) + count;
		queues.set(queueId, codes);
	}
	const bounded = [...queues].map(
		([queueId, codes]) => [queueId, greatest(Object.entries(codes), (count) => count, mostCodes)] as const,
	);
	return greatest(bounded, total, mostQueues);
}

/**
 * How often the organisation chose each code in each queue over the last four weeks, up to the start of today (UTC).
 * Counts alone come back: no conversation, no agent, no customer. Operation:
 * `POST /analytics/conversations/aggregates/query`, which needs `analytics:conversationAggregate:view` and the scope
 * `analytics:readonly`.
 *
 * @param now milliseconds since 1970
 */
export async function readOrgPrior(client: Client, now: number): Promise<Answer<PriorCounts>> {
	const end = Math.floor(now / day) * day;
	const interval = [end - days * day, end].map((at) => new Date(at).toISOString()).join('/');
	const json = {
		interval,
		groupBy: ['queueId', 'wrapUpCode'],
		filter: { type: 'and', predicates: [{ type: 'dimension', dimension: 'wrapUpCode', operator: 'exists' }] },
		metrics: ['tHandle', 'tAcw'],
	};
	const path = 'analytics/conversations/aggregates/query';
	const answer = await client({ method: 'post', path, json, schema: answerSchema, purpose: 'draft' });
	return mapAnswer(answer, ({ results }) => countResults(results));
}
