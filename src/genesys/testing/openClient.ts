import { createAnswerMemory } from '../answerMemory.ts';
import { createClient } from '../client.ts';
import { createRateBudget } from '../rateBudget.ts';
import { createFakeFetch, type Reply } from './fakeFetch.ts';
import { createSimulatedTime } from './simulatedTime.ts';

/** A client with budget and memory on a network of prepared replies. `who` holds the token, and the one after a refusal. */
export function openClient(replies: readonly Reply[], perMinute = 240) {
	const time = createSimulatedTime();
	const network = createFakeFetch(...replies);
	const who = { token: 'token-1' as string | null, renewed: 'token-2' as string | null };
	const memory = createAnswerMemory();
	const budget = createRateBudget({ clock: time.clock, perMinute: () => perMinute });
	const client = createClient({
		fetch: network.fetch,
		clock: time.clock,
		address: () => 'https://api.mypurecloud.de',
		token: (refused) => {
			if (refused !== null) who.token = who.renewed;
			return Promise.resolve(who.token);
		},
		budget,
		memory,
	});
	const asked = () => network.sent.map(({ headers }) => headers.get('if-none-match'));
	return { ...network, time, who, memory, budget, client, asked };
}
