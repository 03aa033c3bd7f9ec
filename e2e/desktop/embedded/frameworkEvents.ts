import { isDeepStrictEqual } from 'node:util';
import type { FrameworkInteraction } from './frameworkInteraction.ts';

/** Categories of interaction events. `acw` means that after-call work is finished, not that it begins. */
export type FrameworkCategory = 'add' | 'connect' | 'disconnect' | 'acw' | 'change' | 'deallocate';

/** A transition of an interaction, with how it was before. */
export type FrameworkEvent = {
	readonly category: FrameworkCategory;
	readonly before: FrameworkInteraction | null;
	readonly now: FrameworkInteraction;
};

/**
 * The events between two states of an interaction, in the order of the captured logs: `add`, `connect`, `disconnect` with
 * `isDone` false, `acw` with `isDone` true; whatever else changed is a `change`. An end without after-call work brings
 * the last two together.
 */
export function frameworkEvents(before: FrameworkInteraction | null, now: FrameworkInteraction): FrameworkEvent[] {
	if (isDeepStrictEqual(before, now)) return [];
	const events: FrameworkEvent[] = [];
	if (before === null) events.push({ category: 'add', before, now });
	if (now.isConnected && before?.isConnected !== true) events.push({ category: 'connect', before, now });
	if (now.isDisconnected && before?.isDisconnected !== true) {
		events.push({ category: 'disconnect', before, now: { ...now, isDone: false } });
	}
	if (now.isDone && before?.isDone !== true) events.push({ category: 'acw', before, now });
	return events.length > 0 ? events : [{ category: 'change', before, now }];
}
