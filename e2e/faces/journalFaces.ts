import type { JournalEntry } from '../../src/journal/journalEntry.ts';

const dayLength = 86_400_000;
const codes = [
	'Refund issued',
	'Billing question',
	'Contract ended',
	'Technical fault',
	'Address changed',
	'Complaint – handed to the team of the second line with a call back',
	'Order – Status',
	'Order – Cancelled',
	'Password reset',
	'Wrong number',
	'Other',
];
const queues = ['Billing', 'Technical support', 'Sales'];

/** The code of a wrap-up: some are chosen often, others seldom. */
const codeAt = (at: number) => codes[Math.floor((((at * 7919) % 100) ** 2 / 10_000) * codes.length)] ?? 'Other';

type Told = Pick<JournalEntry, 'outcome' | 'reason' | 'code' | 'rank' | 'chosenAt' | 'endedAt' | 'correlationId'>;

/** How it ended: a few were missed or refused. */
function endOf(at: number, startedAt: number, code: { readonly id: string; readonly name: string }): Told {
	const took = 2200 + ((at * 37) % 90) * 90 + (new Date(startedAt).getHours() - 8) * 350;
	const chosenAt = startedAt + took - 900;
	const rank = [1, 1, 1, 1, 1, 1, 2, 2, null, null][(at * 7) % 10] ?? null;
	const applied: Told = {
		outcome: 'applied',
		reason: null,
		code,
		rank,
		chosenAt,
		endedAt: startedAt + took,
		correlationId: null,
	};
	if (at % 61 === 13) {
		const correlationId = `c0ffee00-0000-4000-8000-${String(at).padStart(12, '0')}`;
		return { ...applied, outcome: 'refused', reason: 'permission', correlationId };
	}
	const reason = at % 2 === 0 ? 'timedOut' : 'skipped';
	const missed = { outcome: 'missed', reason, code: null, rank: null, chosenAt: null } as const;
	return at % 23 === 7 ? { ...applied, ...missed, endedAt: startedAt + 30_000 } : applied;
}

/** One wrap-up of many; `at` counts them, and decides all about it. */
function playedLine(at: number, startedAt: number): JournalEntry {
	const name = codeAt(at);
	const queue = ((at * 11) % 7) % queues.length;
	const end = endOf(at, startedAt, { id: name, name });
	const offered = end.rank === 1 ? [name, 'another'] : ['another', ...(end.rank === 2 ? [name] : [])];
	return {
		...end,
		id: `line-${at}`,
		userId: 'user-1',
		conversationId: `6f2c0a1e-0000-4000-8000-${String(at).padStart(12, '0')}`,
		medium: ['call', 'call', 'message', 'email'][at % 4] ?? 'call',
		queueId: `q${queue}`,
		queueName: queues[queue] ?? null,
		startedAt,
		noticedAt: startedAt + 180,
		shownAt: startedAt + 240,
		requests: 4,
		integrityRisk: false,
		offered,
		source: 'habitHere',
		heldOut: false,
		silent: false,
		...(at % 9 === 2 ? { by: 'armed' as const } : {}),
	};
}

/** So many wrap-ups of the days before a moment, newest first: about ninety in a shift from eight to five. */
export function playedJournal(count: number, now: number): JournalEntry[] {
	return Array.from({ length: count }, (_, back) => {
		const day = Math.floor(back / 90);
		const morning = new Date(now - day * dayLength).setHours(8, 0, 0, 0);
		return playedLine(count - back, morning + (89 - (back % 90)) * 360_000 + ((back * 31) % 100) * 1000);
	});
}

/** A line with all that can happen on its way, as the background tells it when it is opened. */
export function withSteps(line: JournalEntry): JournalEntry {
	const from = (line.chosenAt ?? line.startedAt) + 300;
	const id = (place: number) => `${place}d1f0c2a-7b7e-4c7e-9a55-0c9d7a1b2c3d`;
	const answer = (at: number, place: number) => ({ at, result: 'ok' as const, status: null, correlationId: id(place) });
	return {
		...line,
		steps: [
			{ kind: 'left', at: from },
			{ kind: 'read', at: from + 2, answer: answer(from + 81, 1) },
			{
				kind: 'write',
				at: from + 84,
				answer: { at: from + 203, result: 'refused', status: 409, correlationId: id(2) },
			},
			{ kind: 'read', at: from + 210, answer: answer(from + 266, 3) },
			{ kind: 'write', at: from + 270, answer: answer(from + 391, 4) },
			{ kind: 'stored', at: from + 520, answer: answer(from + 588, 5) },
		],
	};
}
