import type { QueueCodes } from '../policy/settingSchemas.ts';
import type { Code } from '../protocol/snapshot.ts';

const isSame = (one: string, other: string | null) => one.toLowerCase() === other?.toLowerCase();

/**
 * The ids of the codes that a list of the policy names for a queue. The list names queues and codes by id or by name,
 * whatever the case; an entry without a queue is for all of them. In the order of the list.
 */
export function codesNamed(
	list: readonly QueueCodes[],
	queue: { readonly queueId: string | null; readonly queueName: string | null },
	codes: readonly Code[],
): ReadonlySet<string> {
	const named = list
		.filter((one) => one.queue === '' || isSame(one.queue, queue.queueId) || isSame(one.queue, queue.queueName))
		.flatMap((one) => one.codes);
	const found = named.flatMap((code) => codes.filter(({ id, name }) => isSame(code, id) || isSame(code, name)));
	return new Set(found.map(({ id }) => id));
}
