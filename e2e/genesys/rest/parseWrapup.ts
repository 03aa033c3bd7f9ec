import type { WrapupInput } from '../world/simulatedConversation.ts';
import { PlatformError } from './platformError.ts';

/** Whether a parsed JSON value is an object, and not a list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isYesOrNo: Check = (value) => typeof value === 'boolean';

const fields: Readonly<Record<string, Check>> = {
	code: isText,
	name: isText,
	notes: isText,
	tags: (value) => Array.isArray(value) && value.every(isText),
	durationSeconds: Number.isInteger,
	endTime: isText,
	provisional: isYesOrNo,
	disableEndTimeUpdates: isYesOrNo,
};

/**
 * Reads a `WrapupInput`. Throws 400 bad.request when it is no object or a field has another type than the model says;
 * an object as `code` is the common mistake. A field the model does not know is ignored.
 */
export function parseWrapup(value: unknown): WrapupInput {
	if (!isRecord(value)) throw new PlatformError('bad.request');
	const known = Object.entries(value).filter(([name, field]) => name in fields && field !== null);
	if (!known.every(([name, field]) => fields[name]?.(field) === true)) throw new PlatformError('bad.request');
	return Object.fromEntries(known);
}
