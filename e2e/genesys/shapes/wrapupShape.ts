import type { StoredWrapup } from '../world/simulatedConversation.ts';
import { isoTimes, present } from './isoTimes.ts';
import type { ShapeView } from './shapeView.ts';

/** A stored wrap-up without its name: `AssignedWrapupCode`, and the same in events. */
export function assignedWrapup(wrapup: StoredWrapup): Record<string, unknown> {
	const { code, notes, tags, durationSeconds, endTime } = wrapup;
	return present({ code, notes, tags, durationSeconds, ...isoTimes({ endTime }) });
}

/** A stored wrap-up as conversations carry it: `Wrapup`, with the name of the code. */
export function wrapupShape(wrapup: StoredWrapup, { nameOf }: ShapeView, provisional = false): Record<string, unknown> {
	const name = wrapup.code === undefined ? undefined : nameOf(wrapup.code);
	return present({ ...assignedWrapup(wrapup), name, provisional });
}
