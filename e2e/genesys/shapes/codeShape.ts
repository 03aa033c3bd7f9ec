import type { SimulatedCode, SimulatedQueue } from '../world/simulatedQueue.ts';
import { queuePromptNames } from '../world/simulatedQueue.ts';
import { present } from './isoTimes.ts';

const division = { id: '*', name: '', selfUri: '/api/v2/authorization/divisions/*' };

/** A wrap-up code: `WrapupCode`. */
export function codeShape({ id, name, description }: SimulatedCode): Record<string, unknown> {
	return { id, name, description, division, selfUri: `/api/v2/routing/wrapupcodes/${id}` };
}

/** A queue with its after-call work settings: `Queue`, and the greater part of `UserQueue`. */
export function queueShape({ id, name, wrapupPrompt, timeoutMs }: SimulatedQueue): Record<string, unknown> {
	const acwSettings = present({ wrapupPrompt: queuePromptNames[wrapupPrompt], timeoutMs });
	return { id, name, division, acwSettings, selfUri: `/api/v2/routing/queues/${id}` };
}

/** One page of a list: the fields that every entity listing shares. `path` is the list's own address. */
export function entityListing(
	entities: readonly unknown[],
	path: string,
	page: { readonly pageNumber: number; readonly pageSize: number } = { pageNumber: 1, pageSize: 25 },
): Record<string, unknown> {
	const { pageNumber, pageSize } = page;
	const pageCount = Math.max(1, Math.ceil(entities.length / pageSize));
	const uri = (number: number): string => `${path}?pageSize=${pageSize}&pageNumber=${number}`;
	return present({
		entities: entities.slice((pageNumber - 1) * pageSize, pageNumber * pageSize),
		pageSize,
		pageNumber,
		total: entities.length,
		pageCount,
		selfUri: uri(pageNumber),
		firstUri: uri(1),
		lastUri: uri(pageCount),
		nextUri: pageNumber < pageCount ? uri(pageNumber + 1) : undefined,
		previousUri: pageNumber > 1 ? uri(pageNumber - 1) : undefined,
	});
}
