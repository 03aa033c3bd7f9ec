import { fieldOf, textOf } from '../traffic/fieldOf.ts';
import { parseJson } from '../traffic/parseJson.ts';
import type { FrameworkFacts, FrameworkState } from './frameworkFacts.ts';

/** Longest message that is read, in characters. */
const longestMessage = 262_144;
const idPattern = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Messages of the framework that are about something else, though they may carry an interaction's data. */
const besideThePoint = new Set([
	'userActionSubscription',
	'notificationSubscription',
	'screenPop',
	'processCallLog',
	'openCallLog',
	'contactSearch',
]);

/** What a category means where the fields do not speak. `acw` means that after-call work is finished, not that it begins. */
const byCategory: Readonly<Record<string, FrameworkState>> = {
	add: 'alerting',
	connect: 'connected',
	disconnect: 'ended',
	acw: 'done',
};

/** The reasons of the Salesforce events that tell of after-call work. Source: help page "Events in Salesforce". */
const byReason: Readonly<Record<string, FrameworkState>> = { acw_required: 'ended', acw_completed: 'done' };

const known = <Value>(table: Readonly<Record<string, Value>>, name: unknown): Value | null =>
	typeof name === 'string' && Object.hasOwn(table, name) ? (table[name] ?? null) : null;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The first of these that is an object. */
const firstObject = (...values: readonly unknown[]): object | null => values.find(isObject) ?? null;

/** An interaction's state by its fields, which say more than any category; null where none of them is there. */
function byFields(interaction: object): FrameworkState | null {
	const is = (name: string) => fieldOf(interaction, name) === true;
	const state = textOf(interaction, 'state').toUpperCase();
	if (is('isDone')) return 'done';
	if (is('isDisconnected') || state === 'DISCONNECTED' || state === 'TERMINATED') return 'ended';
	if (is('isConnected') || state === 'CONNECTED') return 'connected';
	return state === 'ALERTING' ? 'alerting' : null;
}

/** The interaction in a payload: as it is now where the payload is a pair of before and after. */
function interactionOf(payload: object): object {
	const inner = firstObject(fieldOf(payload, 'interaction'), fieldOf(payload, 'data')) ?? payload;
	return firstObject(fieldOf(inner, 'new'), fieldOf(payload, 'new')) ?? inner;
}

function idOf(interaction: object): string | null {
	const id = fieldOf(interaction, 'id') ?? fieldOf(interaction, 'interactionId');
	return typeof id === 'string' && idPattern.test(id) ? id.toLowerCase() : null;
}

/** A Salesforce event, bare or in whatever carries it. */
function readReason(message: object): Omit<FrameworkFacts, 'at'> | null {
	const holders = [message, fieldOf(message, 'message'), fieldOf(message, 'data')].filter(isObject);
	for (const holder of holders) {
		const state = known(byReason, fieldOf(holder, 'reason'));
		if (state !== null) return { conversationId: idOf(holder), state };
	}
	return null;
}

/**
 * Reads what the embedded client posted to the page around it. Every customer's own script makes the message, so it is
 * read by what it has: a JSON text or an object, perhaps wrapped in another, a bare interaction or a pair of old and new,
 * with or without an id. Null for everything else. Never throws; of the message only the id and booleans are read.
 */
export function readHostMessage(data: unknown): Omit<FrameworkFacts, 'at'> | null {
	const parsed = typeof data === 'string' ? (data.length <= longestMessage ? parseJson(data) : null) : data;
	if (!isObject(parsed)) return null;
	const message = firstObject(fieldOf(parsed, 'msg')) ?? parsed;
	if (besideThePoint.has(textOf(message, 'type'))) return null;
	const payload = firstObject(fieldOf(message, 'data')) ?? message;
	const interaction = interactionOf(payload);
	const category = fieldOf(message, 'category') ?? fieldOf(payload, 'category');
	const state = byFields(interaction) ?? known(byCategory, category);
	return state === null ? readReason(message) : { conversationId: idOf(interaction), state };
}
