import type { Mutant } from './mutant.ts';

const judge = 'src/wrapup/autoApply.ts';
const unasked = 'src/wrapup/createUnasked.ts';
const closing = 'src/wrapup/createUndoOnClose.ts';

/** Breakages of what is sent without a click at that moment. */
export const unaskedMutants: readonly Mutant[] = [
	{
		name: 'apply by itself unseen',
		file: judge,
		find: '!panelIsOpen || ',
		replace: '',
		why: 'A code would be applied that nobody could see or take back.',
	},
	{
		name: 'apply by itself again',
		file: judge,
		find: " || wrapUp.phase.kind !== 'wrapping'",
		replace: '',
		why: 'What the agent took back would be applied all the same.',
	},
	{
		name: 'apply by itself what was never proven',
		file: judge,
		find: ' || mayApply !== true',
		replace: '',
		why: 'A guess of a queue without a record would be applied.',
	},
	{
		name: 'send by itself behind a closed panel',
		file: closing,
		find: "by === 'automatic' || ",
		replace: '',
		why: 'A countdown would end in a write although the agent closed the panel.',
	},
	{
		name: 'start before the outbox was read',
		file: unasked,
		find: 'if (!parts.hasBegun()) return;',
		replace: '',
		why: 'A choice of a former life could be made a second time.',
	},
];
