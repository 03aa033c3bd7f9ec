import type { Check } from './evidence.ts';
import { isMeant, storesIn } from './timeline.ts';

/** Everything that Afterword stored was chosen before, for this communication, by the agent whose token carried it. */
export const nothingStray: Check = ({ choices, truth, network }) => {
	const unordered = storesIn(truth)
		.filter(({ by }) => by === 'afterword')
		.filter(
			(stored) =>
				!choices.some(
					(choice) =>
						choice.communicationId === stored.communicationId && choice.at <= stored.at && isMeant(stored, choice),
				),
		)
		.map(
			({ at, code, conversationId }) => `${code} was stored on ${conversationId} at ${at}, and nobody had chosen it`,
		);
	const users = new Set(choices.map(({ userId }) => userId));
	const carried = network
		.filter(({ method, userId }) => method !== 'GET' && userId !== null)
		.filter(({ path }) => /wrapup$|\/conversations\//.test(path))
		.filter(({ userId }) => !users.has(userId ?? ''))
		.map(({ method, path, userId }) => `${method} ${path} left with the token of ${userId}, who chose nothing`);
	return [...unordered, ...carried].map((detail) => ({ kind: 'strayWrapUp', detail }));
};
