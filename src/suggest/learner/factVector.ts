import type { Circumstances } from './circumstances.ts';
import { hashText } from './hashText.ts';
import type { Vector } from './linear.ts';

const factKind = 99;
const mask = (1 << 20) - 1;

/** A fact about the conversation with the source it comes from, e.g. `attribute` and `category=32`. */
export type Fact = {
	readonly source: 'queue' | 'medium' | 'direction' | 'duration' | 'hour' | 'attribute' | 'last';
	readonly text: string;
};

/** Facts that stand for themselves: medium, direction, duration in powers of two, six parts of the day, attributes. */
function plainFacts(circumstances: Circumstances): Fact[] {
	const { medium, direction, durationSeconds, hour, attributes } = circumstances;
	const facts: Fact[] = Object.entries(attributes).map(([name, value]) => ({
		source: 'attribute',
		text: `${name}=${value}`,
	}));
	if (medium !== null) facts.push({ source: 'medium', text: `medium ${medium}` });
	if (direction !== null) facts.push({ source: 'direction', text: `direction ${direction}` });
	if (durationSeconds !== null)
		facts.push({ source: 'duration', text: `duration ${Math.floor(Math.log2(durationSeconds + 1))}` });
	if (hour !== null) facts.push({ source: 'hour', text: `hour ${hour >> 2}` });
	return facts;
}

/**
 * The facts for the linear expert, each alone, in this queue and with this agent; `facts` says what each feature is.
 * `last` is the code the agent chose before, as a hash: it tells something where there is no text, and nothing where there is.
 */
export function factVector(circumstances: Circumstances, last: number): Vector & { readonly facts: readonly Fact[] } {
	const queue = `queue ${circumstances.queueId}`;
	const agent = `agent ${circumstances.agentId}`;
	const facts: Fact[] = [];
	const ids: number[] = [];
	const put = (fact: Fact, ...texts: readonly string[]): void => {
		for (const text of texts) {
			ids.push(hashText(text, factKind) & mask);
			facts.push(fact);
		}
	};
	put({ source: 'queue', text: queue }, queue, agent, `${queue} ${agent}`);
	if (circumstances.texts.length === 0 && last !== 0)
		put({ source: 'last', text: 'last' }, `last ${last}`, `${agent} last ${last}`);
	for (const fact of plainFacts(circumstances)) put(fact, fact.text, `${queue} ${fact.text}`, `${agent} ${fact.text}`);
	return { ids, values: ids.map(() => 1 / Math.sqrt(ids.length)), facts };
}
