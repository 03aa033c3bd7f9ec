import type { Mutant } from './mutant.ts';

const folder = 'src/desktop/detector';
const reduce = `${folder}/reduceTrack.ts`;
const word = `${folder}/hearWord.ts`;
const sight = `${folder}/sight.ts`;
const binding = `${folder}/bindByWords.ts`;

/** Breakages of what the background makes of the desktop's page: the evidence, the graces, the keys, the platform's word. */
export const detectorMutants: readonly Mutant[] = [
	{
		name: 'one fact is enough',
		file: reduce,
		find: "return moved(track, panel !== null && state.kind === 'endedPending' ? owedKind(track) : 'endedPending', at);",
		replace: "return moved(track, state.kind === 'endedPending' ? owedKind(track) : 'endedPending', at);",
		why: 'Every call without after-call work would be reported as a wrap-up.',
	},
	{
		name: 'no grace for the end button',
		file: reduce,
		find: 'if (!lasts(endedAt, graces.panel, at)) return track;',
		replace: 'if (endedAt === 0) return track;',
		why: 'A toolbar that is drawn anew would end the call.',
	},
	{
		name: 'no quiet after the start of a page',
		file: reduce,
		find: 'if (at < track.bornAt + graces.start) return track;',
		replace: '',
		why: 'A page that is still being put together would end conversations.',
	},
	{
		name: 'believe the page over the platform',
		file: reduce,
		find: "if (track.word?.state === 'wrapUp') return moved(track, kind, at, track.by);",
		replace: '',
		why: 'A tool that is put away would pass for a wrap-up that is done.',
	},
	{
		name: 'a page that goes away ends what it showed',
		file: sight,
		find: 'lost: track.lost || lost.includes(key)',
		replace: 'lost: false',
		why: 'A reload in wrap-up would be reported as done or skipped.',
	},
	{
		name: 'done without a wrap-up',
		file: word,
		find: "\t\tcase 'away':\n\t\t\treturn put(track, 'idle', at);",
		replace: "\t\tcase 'away':\n\t\t\treturn put(track, end, at);",
		why: 'Conversations that owed nothing would be counted as wrapped up.',
	},
	{
		name: 'count no disagreement',
		file: word,
		find: "const disputes = track.disputes + (track.by === 'page' ? 1 : 0);",
		replace: 'const { disputes } = track;',
		why: 'Nobody would learn that the page is read wrongly.',
	},
	{
		name: 'bind the first that comes',
		file: binding,
		find: 'if (fit !== undefined && another === undefined) bind(sight, card, fit.conversationId);',
		replace: 'if (fit !== undefined) bind(sight, card, fit.conversationId);',
		why: 'The card of one conversation would stand for another.',
	},
	{
		name: 'forget the card while it is drawn anew',
		file: sight,
		find: 'at - (last.cardGoneAt || at) < graces.card)',
		replace: 'false)',
		why: 'At every redraw the end button would belong to nobody, and the call would seem to end.',
	},
	{
		name: 'wake for a tool that is opened in a call',
		file: `${folder}/wake.ts`,
		find: 'if (is.talking !== true) return was.talkAt > 0',
		replace: 'if (is.talking !== true || is.panel !== null) return was.talkAt > 0',
		why: 'Every look into the tool in the middle of a call would cost requests.',
	},
];
