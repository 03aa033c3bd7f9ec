import type { Candidate, Circumstances } from './learner/circumstances.ts';
import type { Cause, Contribution } from './learner/explain.ts';
import type { Fact } from './learner/factVector.ts';
import { applies, type Rule } from './learner/rules.ts';
import type { Reason } from './suggestion.ts';

/** What a reason is told of: the conversation, and the code it speaks for. */
export type Told = {
	readonly circumstances: Circumstances;
	readonly candidates: readonly Candidate[];
	readonly rules: readonly Rule[];
	readonly codeId: string;
};

const ofRole = { customer: 'customerWrote', agent: 'agentWrote', note: 'noteSays', summary: 'summarySays' } as const;

/** The rule behind the code: one that puts it first, else the weightiest. */
function ruleName({ rules, circumstances, codeId }: Told): string {
	const holding = rules.filter((rule) => rule.codeId === codeId && applies(rule, circumstances));
	const force = ({ force: isFirst, weight }: Rule) => (isFirst ? Number.POSITIVE_INFINITY : weight);
	return holding.toSorted((one, other) => force(other) - force(one))[0]?.name ?? '';
}

function factReason({ source, text }: Fact): Reason {
	if (source === 'last') return { kind: 'lastCode', args: [] };
	if (source !== 'attribute') return { kind: source, args: [] };
	const equals = text.indexOf('=');
	return { kind: 'attribute', args: [text.slice(0, equals), text.slice(equals + 1)] };
}

/** A code that was never chosen can still be likely here, by the organisation's habit; else its habit is no reason. */
function habitReason(
	{ by, uses, of }: Extract<Cause, { kind: 'habit' }>,
	{ circumstances, codeId }: Told,
): Reason | null {
	if (uses > 0) {
		const kind = ({ agent: 'habitHere', queue: 'habitQueue', all: 'habitAnywhere' } as const)[by];
		return { kind, args: [uses, of] };
	}
	return (circumstances.prior[codeId] ?? 0) > 0 ? { kind: 'prior', args: [] } : null;
}

function reasonOf(cause: Cause, told: Told): Reason | null {
	switch (cause.kind) {
		case 'word':
			return { kind: ofRole[cause.role], args: [cause.word] };
		case 'habit':
			return habitReason(cause, told);
		case 'correction':
			return {
				kind: 'correction',
				args: [told.candidates.find(({ id }) => id === cause.insteadOf)?.name ?? cause.insteadOf],
			};
		case 'fact':
			return factReason(cause.fact);
		case 'copilot':
			return { kind: 'copilot', args: [Math.round(cause.confidence * 100)] };
		case 'rules':
			return { kind: 'rule', args: [ruleName(told)] };
		case 'name':
		case 'meaning':
			return { kind: cause.kind, args: [] };
	}
}

/** The largest contributions to a code's place as reasons, largest first, each once. */
export function reasonsOf(because: readonly Contribution[], told: Told): Reason[] {
	const reasons = new Map(
		because.flatMap(({ cause }) => {
			const reason = reasonOf(cause, told);
			return reason === null ? [] : [[JSON.stringify(reason), reason] as const];
		}),
	);
	return [...reasons.values()];
}
