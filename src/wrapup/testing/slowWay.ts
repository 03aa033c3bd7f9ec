import { failed } from '../../genesys/answer.ts';
import type { Client } from '../../genesys/client.ts';
import { createRateBudget } from '../../genesys/rateBudget.ts';
import type { SimulatedTime } from '../../genesys/testing/simulatedTime.ts';

/**
 * A way to the platform that takes its time, with a rate budget of 240 a minute. It keeps to the limits of a call as the
 * real client does; a request that is cut once it has left arrives all the same.
 */
export function createSlowWay(time: SimulatedTime, platform: Client) {
	const budget = createRateBudget({ clock: time.clock, perMinute: () => 240 });
	/** Milliseconds until there is a token, and from leaving to arriving. */
	const takes = { token: 0, request: 0 };

	const client: Client = async (call) => {
		if (takes.token > 0) await time.clock.sleep(takes.token);
		const isGranted = await budget.take(call.purpose, call.signal);
		const isOff = call.isWanted?.() === false || call.cut?.aborted === true;
		if (!isGranted || isOff) return failed({ kind: 'signedOut' });
		if (takes.request === 0) return await platform(call);
		const arrived = time.clock.sleep(takes.request).then(() => platform(call));
		const cut = new Promise<ReturnType<typeof failed>>((resolve) => {
			call.cut?.addEventListener('abort', () => resolve(failed({ kind: 'network', message: 'AbortError' })));
		});
		return await Promise.race([arrived, cut]);
	};

	return { client, budget, takes };
}
