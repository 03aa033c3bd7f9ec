import { type Candidate, unknownCircumstances } from '../../src/suggest/learner/circumstances.ts';
import { createMemory } from '../../src/suggest/learner/memory.ts';
import type { WordTable } from '../../src/suggest/learner/wordTable.ts';
import { createLearnerContender } from './contender.ts';
import type { Labelled } from './labelledSet.ts';
import { type Played, playStream } from './playStream.ts';
import { createRandom } from './random.ts';
import { processorClock } from './stopwatch.ts';

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

/** Times the learner at its longest, in processor time; of some rounds the quietest, because a busy machine says nothing of the learner. */
export function playLongest(table: WordTable | null): Played {
	const stream = longConversations();
	const played = Array.from({ length: rounds }, () =>
		playStream(stream, { contender: () => createLearnerContender(createMemory(), table), clock: processorClock }),
	);
	return played.reduce((best, one) => (one.times.predictP99 < best.times.predictP99 ? one : best));
}
