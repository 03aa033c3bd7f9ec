import { sampleLearner } from '../../extension/options/testing/sampleLearner.ts';
import type { JournalEntry } from '../../src/journal/journalEntry.ts';
import type { SettingsView } from '../../src/policy/settingsView.ts';
import type { HealthView } from '../../src/protocol/healthView.ts';
import type { RulesTrial, SuggestionsView } from '../../src/protocol/suggestionsView.ts';
import type { Played } from './openPlayed.ts';
import { manyReasons, snapshotOf, waitingEntry } from './panelFaces.ts';

/** A Monday at nine, to count from. */
const monday = new Date(2026, 0, 5, 9).getTime();
const dayLength = 86_400_000;

const queues = [
	{ queueId: 'q1', queueName: 'Billing' },
	{ queueId: 'q2', queueName: 'Technical support' },
	{ queueId: 'q3', queueName: 'Sales' },
] as const;

const kinds = ['habitHere', 'customerWrote', 'habitHere', 'noteSays', 'meaning', 'habitHere', 'copilot', 'rule'];

/** The place of the stored code among those offered: better from week to week; -1 is none of them. */
const placeOf = (week: number, at: number) => ((at * 7) % 20 < 11 + week ? 0 : [1, 2, 4, -1][(at * 3) % 4]);

function journalLine(week: number, at: number): JournalEntry {
	const queue = queues[((at * 11 + week) % 7) % 3] ?? queues[0];
	const place = placeOf(week, at) ?? 0;
	const id = place === -1 ? 'c9' : `c${place}`;
	const startedAt = monday + week * 7 * dayLength + (at % 5) * dayLength + at * 600_000;
	const heldOut = at % 17 === 5;
	const silent = at % 13 === 4;
	return {
		...queue,
		id: `line-${week}-${at}`,
		userId: 'user-1',
		conversationId: `conversation-${week}-${at}`,
		medium: 'call',
		outcome: 'applied',
		reason: null,
		code: { id, name: manyReasons[place]?.name ?? 'Other' },
		rank: place === -1 || heldOut || silent ? null : place + 1,
		startedAt,
		noticedAt: startedAt + 200,
		chosenAt: startedAt + (heldOut ? 8100 : 3300) + ((at * 37) % 10) * 100,
		endedAt: startedAt + 12_000,
		requests: 4,
		integrityRisk: false,
		correlationId: null,
		offered: silent ? [] : ['c0', 'c1', 'c2', 'c3', 'c4'],
		source: place === -1 ? null : (kinds[(at * 5) % kinds.length] ?? null),
		heldOut,
		silent,
	};
}

/** Nine weeks of work in three queues, newest first. */
export const nineWeeks: readonly JournalEntry[] = Array.from({ length: 9 }, (_, week) =>
	Array.from({ length: 40 - week }, (_line, at) => journalLine(week, at)),
)
	.flat()
	.toReversed();

export const learnedView: SuggestionsView = {
	...sampleLearner,
	packs: [
		{ conversations: 2400, from: 'policy' },
		{ conversations: 380, from: 'import' },
	],
	queues: [
		{ queueId: 'q1', cases: 162, right: 141, mayApply: true },
		{ queueId: 'q2', cases: 98, right: 66, mayApply: false },
	],
};

/** The same with all that can be wrong. */
export const troubledView: SuggestionsView = {
	...learnedView,
	learned: 0,
	bytes: 0,
	wordTable: false,
	packs: [],
	packRefusal: 'invalid',
	rules: { inForce: 1, invalid: [1] },
	queues: [],
	setAside: 'version 9',
};

const codeOf = (name: string) => ({ id: name, name });
/** What rules on trial came to: one more right, one silent, one beside the point. */
export const ruleTrial: RulesTrial = {
	invalid: [2],
	unread: 2,
	tried: [
		['Billing', 'Refund issued', 'Billing question', 'Refund issued'],
		['Billing', 'Refund issued', 'Refund issued', 'Refund issued'],
		['Technical support', 'Technical fault', null, null],
		['Sales', 'Contract ended', 'Contract ended', 'Refund issued'],
	].map(([queueName, chosen, without, withRules], place) => ({
		conversationId: `conversation-${place}`,
		queueName: queueName ?? null,
		medium: place === 1 ? 'message' : 'call',
		at: monday + place * 3_600_000,
		chosen: codeOf(chosen ?? ''),
		without: without == null ? null : codeOf(without),
		with: withRules == null ? null : codeOf(withRules),
	})),
};

const settings: SettingsView = {
	settings: [
		{ key: 'region', value: 'eu-central-1', source: 'user', managed: false },
		{ key: 'clientId', value: '6f2c0a1e-0000-4000-8000-000000000000', source: 'user', managed: false },
		{ key: 'undoSeconds', value: 2, source: 'builtIn', managed: false },
		{ key: 'writeRoute', value: 'communication', source: 'builtIn', managed: false },
		{ key: 'apiBase', value: '', source: 'builtIn', managed: false },
		{
			key: 'rules',
			value: [{ name: 'IVR choice 2', codeId: 'c0', weight: 2, attributes: { menu: ['2'] } }],
			source: 'enforced',
			managed: true,
		},
	],
	problems: [],
	redirectAddress: 'https://abcdefghijklmnop.chromiumapp.org/',
	version: '0.4.0',
	setAside: 0,
};

const health: HealthView = {
	detector: {
		shells: 1,
		rosters: 1,
		wrapUps: 12,
		matched: 12,
		missedInARow: 0,
		disagreements: 0,
		generation: 'g2',
		packVersion: 2,
	},
	drift: false,
	packs: { versions: [], problems: [] },
	traffic: 'off',
	socket: 'up',
	region: 'eu-central-1',
};

/** A background that answers the options page. */
export function playedOptions(answers: NonNullable<Played['answers']>): Played {
	return {
		answers: {
			'settings.get': settings,
			'snapshot.get': { ...snapshotOf(waitingEntry(monday, {})), entries: [] },
			'health.get': health,
			'journal.list': nineWeeks,
			'suggestions.state': learnedView,
			'suggestions.tryRules': ruleTrial,
			'suggestions.importPack': { problem: 'invalid' },
			...answers,
		},
	};
}
