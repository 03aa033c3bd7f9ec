import { type Candidate, unknownCircumstances } from '../../src/suggest/learner/circumstances.ts';
import { createMemory } from '../../src/suggest/learner/memory.ts';
import type { WordTable } from '../../src/suggest/learner/wordTable.ts';
import { type Contender, createLearnerContender } from './contender.ts';
import type { Labelled } from './labelledSet.ts';
import { type Played, playStream } from './playStream.ts';
import { createRandom } from './random.ts';
import { percentileOf, wallClock } from './stopwatch.ts';

const codesOffered = 20;
const wordsInTurn = 600;
const turns = 2;
const vocabularySize = 8000;
const events = 400;
const rounds = 6;
const syllables = [
	'ba',
	'cor',
	'den',
	'fi',
	'gal',
	'hem',
	'ist',
	'jo',
	'kar',
	'lun',
	'mer',
	'no',
	'per',
	'sa',
	'tor',
	'ven',
];

/** The longest conversations that are read: turns of six hundred words, drawn like words of a language, some far more often. */
function longConversations(): Labelled[] {
	const random = createRandom(11);
	const pick = <Item>(from: readonly Item[], fallback: Item): Item =>
		from[Math.floor(random() * from.length)] ?? fallback;
	const word = () => Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(syllables, '')).join('');
	const vocabulary = Array.from({ length: vocabularySize }, word);
	const said = () => vocabulary[Math.floor(vocabularySize * random() ** 3)] ?? '';
	const candidates: readonly Candidate[] = Array.from({ length: codesOffered }, (_, at) => ({
		id: `code ${at}`,
		name: `${said()} ${said()}`,
	}));
	return Array.from({ length: events }, (_, at) => ({
		id: String(at),
		circumstances: {
			...unknownCircumstances,
			queueId: 'queue',
			agentId: 'agent',
			texts: Array.from({ length: turns }, (_, turn) => ({
				role: turn === 0 ? ('customer' as const) : ('agent' as const),
				text: Array.from({ length: wordsInTurn }, said).join(' '),
			})),
		},
		candidates,
		codeId: candidates[at % codesOffered]?.id ?? '',
		split: '',
		at,
	}));
}

/** A contender that notes how long it took, where that is less than it was noted before for the same event. */
function timed(
	{ suggest, learn }: Contender,
	least: { readonly predict: number[]; readonly update: number[] },
): Contender {
	let place = -1;
	const note = <Result>(times: number[], work: () => Result): Result => {
		const start = wallClock();
		const result = work();
		times[place] = Math.min(times[place] ?? Number.POSITIVE_INFINITY, wallClock() - start);
		return result;
	};
	return {
		suggest: (event) => {
			place += 1;
			return note(least.predict, () => suggest(event));
		},
		learn: (event) => note(least.update, () => learn(event)),
	};
}

/**
 * Times the learner at its longest. Each round does the same work, and for each event the quickest round counts: what else
 * runs on the machine only ever adds.
 */
export function playLongest(table: WordTable | null): Played {
	const stream = longConversations();
	const least = { predict: [], update: [] };
	const contender = () => timed(createLearnerContender(createMemory(), table), least);
	const played = Array.from({ length: rounds }, () => playStream(stream, { contender }));
	const times = {
		predictP50: percentileOf(least.predict, 0.5),
		predictP99: percentileOf(least.predict, 0.99),
		updateP50: percentileOf(least.update, 0.5),
		updateP99: percentileOf(least.update, 0.99),
	};
	return { ...(played[0] ?? playStream(stream, { contender })), times };
}
