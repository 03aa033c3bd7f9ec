import type { OwnCommunication } from '../genesys/conversation.ts';
import type { WrapUp } from './wrapUp.ts';

/** What an event says about a communication, as far as it may be believed. */
export type HeardCommunication = {
	/** Null where it says nothing that can stand by itself. */
	readonly communication: OwnCommunication | null;
	/** Whether the platform has to be read to know, unless another event settles it in a moment. */
	readonly ask: boolean;
};

/** A code that was stored during the conversation comes with the very event that opens the window. */
const beforeTheChoice = new Set<WrapUp['phase']['kind']>(['idle', 'alerting', 'connected', 'ended', 'wrapping']);

/**
 * Judges an event. Three things it must not be believed: a version, which may be old; that a stored wrap-up is final,
 * because events do not tell drafts (`provisional`) from final ones as long as after-call work goes on; and that
 * after-call work ended without a code, because the code may come with the event after it.
 */
export function heardCommunication(told: OwnCommunication, known: WrapUp | undefined): HeardCommunication {
	const { stored, afterCallWork } = told;
	const communication = { ...told, version: null };
	if (afterCallWork === 'complete') {
		const isOpenEnd = stored === null && known?.window === 'open';
		return { communication: isOpenEnd ? null : communication, ask: isOpenEnd };
	}
	const isChoosing = known === undefined || beforeTheChoice.has(known.phase.kind);
	const isNew = stored !== null && stored.codeId !== known?.stored?.codeId;
	return { communication: { ...communication, stored: null }, ask: afterCallWork === 'pending' && isNew && isChoosing };
}
