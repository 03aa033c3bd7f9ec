import type { Check } from './evidence.ts';

const minute = 60_000;

/** No agent sends more requests within any sixty seconds than the policy allows. */
export const withinRate: Check = ({ network, rateBudget }) => {
	const times = network.map(({ leftAt }) => leftAt);
	const over = times.findIndex((at, place) => at - (times[place - rateBudget] ?? Number.NEGATIVE_INFINITY) < minute);
	if (over === -1) return [];
	return [{ kind: 'overRate', detail: `more than ${rateBudget} requests in the minute before ${times[over]}` }];
};
