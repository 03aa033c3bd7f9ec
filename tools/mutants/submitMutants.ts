import type { Mutant } from './mutant.ts';

const submit = 'src/wrapup/submit.ts';
const decide = 'src/wrapup/decideFresh.ts';
const classify = 'src/wrapup/classifyFailure.ts';
const watch = 'src/wrapup/watchEffect.ts';

/** Breakages of the one write: reading, deciding, writing, confirming. */
export const submitMutants: readonly Mutant[] = [
	{
		name: 'skip the fresh read',
		file: submit,
		find: 'const answer = await platform.read();',
		replace:
			"const answer: Answer<Fresh> = { kind: 'ok', value: { window: 'open', stored: null, version: null }, version: null, correlationId: null };",
		why: 'Whatever somebody stored since the panel last looked would be overwritten.',
	},
	{
		name: 'retry without reading',
		file: submit,
		find: 'const verdict = classifyFailure(failure);\n\t\tif (final',
		replace:
			"const verdict = classifyFailure(failure);\n\t\tif (during === 'write') return await write({ window: 'open', stored: null, version: null });\n\t\tif (final",
		why: 'A write whose answer was lost would be sent again over what came of it.',
	},
	{
		name: 'drop the confirm',
		file: submit,
		find: 'const isThere = await effect.seen(lastChance);',
		replace: 'const isThere = true;',
		why: 'A 202 that is never carried out would be shown as applied.',
	},
	{
		name: 'treat every answer of a write as final',
		file: submit,
		find: "if (during === 'write') return await object({ ...verdict, failure });",
		replace: "if (during === 'write') return ended(refused(verdict.reason, failure, null));",
		why: 'A state that reaches the API a moment late would cost the agent the wrap-up.',
	},
	{
		name: 'swallow the 412',
		file: classify,
		find: "case 412:\n\t\t\treturn readAgain('versionConflict', false);",
		replace: "case 412:\n\t\t\treturn { kind: 'later', atLeast: 0 };",
		why: 'A version conflict would be repeated to the deadline instead of being told.',
	},
	{
		name: 'never give up on objections',
		file: submit,
		find: 'if (objections > 1) final = objection;',
		replace: 'if (objections > 99) final = objection;',
		why: 'Two writers would chase each other until the window closes.',
	},
	{
		name: 'ignore the deadline when writing',
		file: submit,
		find: 'const late = until.signal.aborted || clock.now() > order.deadline;',
		replace: 'const late = false;',
		why: 'A code would be written into a window that is over.',
	},
	{
		name: 'look at the deadline only before the disk',
		file: submit,
		find: 'if (after !== null) return after;',
		replace: '',
		why: 'A slow disk would push a write past its window.',
	},
	{
		name: 'write a dropped 202 for ever',
		file: submit,
		find: 'if (accepted >= writesAccepted || ',
		replace: 'if (',
		why: 'A platform that accepts and never applies would be written to without end.',
	},
	{
		name: 'do not look for what has left',
		file: submit,
		find: 'if (underWay) return await lookFor();',
		replace: '',
		why: 'A write that is slow to land would be stored twice.',
	},
	{
		name: 'believe a forbidden read',
		file: submit,
		find: "if (during === 'read' && sent) return await later(failure, 0);",
		replace: '',
		why: 'A wrap-up that landed would be called refused.',
	},
	{
		name: "call our own doing somebody else's",
		file: submit,
		find: "ended({ kind: sent ? 'applied' : 'alreadyApplied' })",
		replace: "ended({ kind: 'alreadyApplied' })",
		why: 'The journal would not count what the agent did.',
	},
	{
		name: 'send no version',
		file: submit,
		find: 'await platform.write(version',
		replace: 'await platform.write(null',
		why: 'A gateway that locks by version would refuse every write, or lose an update.',
	},
	{
		name: 'forget to keep the 202',
		file: submit,
		find: 'await ports.onAccepted();',
		replace: '',
		why: 'The next life of the worker would write again what was accepted.',
	},
	{
		name: 'overwrite a foreign code',
		file: decide,
		find: 'return stored.codeId === wanted.seenCodeId;',
		replace: 'return true;',
		why: "A supervisor's code would be lost unasked.",
	},
	{
		name: 'overwrite foreign notes',
		file: decide,
		find: "return wanted.mayReplaceNotes === true || plain(stored.notes) === '';",
		replace: 'return true;',
		why: 'Notes of somebody else under the same code would be lost unasked.',
	},
	{
		name: 'count a provisional wrap-up as stored',
		file: decide,
		find: '!stored.provisional &&\n\t\tstored.codeId === wanted.codeId',
		replace: 'stored.codeId === wanted.codeId',
		why: 'A draft would be shown as applied and expire as missed.',
	},
	{
		name: 'take another note for the same wrap-up',
		file: decide,
		find: '&&\n\t\tplain(stored.notes) === plain(wanted.notes)',
		replace: '',
		why: "The agent's notes would be dropped in silence.",
	},
	{
		name: 'write into a window that is over',
		file: decide,
		find: "case 'skipped':\n\t\t\treturn { kind: 'missed', reason: 'skipped' };",
		replace: "case 'skipped':\n\t\t\treturn { kind: 'write' };",
		why: 'A wrap-up that nobody owes would be written.',
	},
	{
		name: 'wait for no Retry-After',
		file: classify,
		find: 'Math.min(retryAfterSeconds ?? 0, longestRetryAfter) * 1000',
		replace: '0',
		why: 'A platform that asks for a pause would be asked again at once.',
	},
	{
		name: 'obey an absurd Retry-After',
		file: classify,
		find: 'Math.min(retryAfterSeconds ?? 0, longestRetryAfter)',
		replace: '(retryAfterSeconds ?? 0)',
		why: 'One wrong header would cost the agent the wrap-up.',
	},
	{
		name: 'take any event for ours',
		file: watch,
		find: 'if (!isSame(stored, wanted)) return;',
		replace: '',
		why: 'The event of another code would be shown as applied.',
	},
	{
		name: 'take a draft in an event for final',
		file: watch,
		find: "known ||= afterCallWork === 'complete';",
		replace: 'known = true;',
		why: 'Events do not say that a wrap-up is provisional; a draft would be shown as applied.',
	},
	{
		name: 'confirm by any answer',
		file: watch,
		find: "return answer.kind === 'ok' && isSame(answer.value, wanted);",
		replace: "return answer.kind === 'ok';",
		why: 'An empty read would be shown as applied.',
	},
];
