import type { Switches } from '../world/switches.ts';

/** How a switch is set by hand: yes or no, one of some words, a number, or a span of milliseconds. */
export type SwitchForm =
	| { readonly kind: 'yesOrNo' }
	| { readonly kind: 'choice'; readonly choices: readonly string[] }
	| { readonly kind: 'number' }
	/** A number that may be below zero. */
	| { readonly kind: 'signedNumber' }
	| { readonly kind: 'span' };

const yesOrNo: SwitchForm = { kind: 'yesOrNo' };

function choice<const Choices extends readonly string[]>(...choices: Choices): SwitchForm {
	return { kind: 'choice', choices };
}

/** Every switch with its form; what each decides stands with the type `Switches`. */
export const switchCatalogue = {
	applyDelayMs: { kind: 'span' },
	eventDelayMs: { kind: 'span' },
	eventOrder: choice('kept', 'free'),
	lostEventsPercent: { kind: 'number' },
	repeatedEventsPercent: { kind: 'number' },
	stateLagMs: { kind: 'number' },
	clockSkewMs: { kind: 'signedNumber' },
	listShowsPendingAfterCallWork: yesOrNo,
	afterCompletion: choice('replace', 'participantNotActive', 'conflict'),
	forgetAfterMs: { kind: 'number' },
	forgotten: choice('notFound', 'forbidden'),
	codeNotOnQueue: choice('accept', 'refuse'),
	codeWhileConnected: choice('completesAtDisconnect', 'staysPending'),
	afterTransfer: choice('skipped', 'byPrompt'),
	callbackOwes: choice('callback', 'call', 'both'),
	takenOver: choice('owesWrapup', 'owesNothing'),
	consultedPurpose: choice('agent', 'user'),
	draftsInConversations: choice('hidden', 'shown'),
	timeoutKeepsDraft: yesOrNo,
	optionalEndsAtNextAnswer: yesOrNo,
	timeLimitsBind: choice('allMedia', 'voice'),
	noWrapupYet: choice('empty', 'notFound'),
	terminatedAt: choice('afterCallWorkEnd', 'disconnect'),
	scopeEnforcement: yesOrNo,
	loginPromptNone: choice('honoured', 'ignored'),
	refreshToken: choice('never', 'issued'),
	rateLimitPerMinute: { kind: 'number' },
	userRateLimitPerMinute: { kind: 'number' },
	exposeRetryAfter: yesOrNo,
	summaryDelayMs: { kind: 'span' },
	summaryInProgress: choice('listed', 'hidden'),
	noSummary: choice('empty', 'notFound'),
	copilotConfidence: choice('share', 'percent'),
	summariesTopic: choice('open', 'needsPermission'),
	messagesListedOn: choice('writer', 'everyone'),
	textBody: choice('unlessNormalized', 'always', 'never'),
	aggregatesWithCode: choice('all', 'tHandle', 'tAcw'),
	missingIfMatch: choice('428', '400'),
	versionedClosed: choice('400', '409'),
} as const satisfies Record<keyof Switches, SwitchForm>;

/** Whether a value, as it came from outside, may stand in a switch. */
export function fits(form: SwitchForm, value: unknown): boolean {
	switch (form.kind) {
		case 'yesOrNo':
			return typeof value === 'boolean';
		case 'choice':
			return typeof value === 'string' && form.choices.includes(value);
		case 'number':
			return Number.isInteger(value) && Number(value) >= 0;
		case 'signedNumber':
			return Number.isInteger(value);
		case 'span': {
			if (typeof value !== 'object' || value === null || !('min' in value) || !('max' in value)) return false;
			return Number.isInteger(value.min) && Number.isInteger(value.max) && Number(value.min) <= Number(value.max);
		}
	}
}
