import { createLater } from '../createLater.ts';
import { createTending } from '../createTending.ts';
import type { DeskWork } from '../deskWork.ts';
import { deskWork } from './deskWork.ts';

/**
 * Work of one desk whose tending has to be brought: each attempt waits for `arrives`, and fails where that rejects.
 * `state` counts the attempts.
 */
export function lateTending(arrives: () => Promise<void>): {
	readonly work: DeskWork;
	readonly state: { attempts: number };
} {
	const state = { attempts: 0 };
	const tending = createLater(async () => {
		state.attempts += 1;
		await arrives();
		return createTending;
	});
	return { work: { ...deskWork, tending }, state };
}
