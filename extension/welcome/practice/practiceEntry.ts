import type { Code, Entry, SuggestedCode } from '../../../src/protocol/snapshot.ts';
import { text } from '../../shared/text.ts';

/** A sample code; what it is called comes with the language. */
const code = (id: string, name: string): Code => ({ id, name });

function practiceCodes(): readonly Code[] {
	return [
		code('practice-1', text('practice_code_refund')),
		code('practice-2', text('practice_code_address')),
		code('practice-3', text('practice_code_delivery')),
		code('practice-4', text('practice_code_complaint')),
		code('practice-5', text('practice_code_callback')),
		code('practice-6', text('practice_code_invoice')),
		code('practice-7', text('practice_code_wrongNumber')),
		code('practice-8', text('practice_code_contract')),
	];
}

/** A wrap-up of nobody's conversation: sample words, no customer, nothing of a platform. `turn` tells one from the next. */
export function practiceEntry(turn: number, now: number): Entry {
	const codes = practiceCodes();
	const reasons = [
		{ confidence: 'veryLikely', reason: { kind: 'habitHere', args: [7, 9] } },
		{ confidence: 'likely', reason: { kind: 'queue', args: [] } },
		{ confidence: 'maybe', reason: { kind: 'name', args: [] } },
	] as const;
	const suggestions: SuggestedCode[] = codes
		.slice(0, reasons.length)
		.flatMap((one, place) => reasons.slice(place, place + 1).map((why) => ({ ...one, ...why, more: [] })));
	return {
		key: `practice-${turn}`,
		conversationId: `practice-${turn}`,
		medium: turn % 2 === 0 ? 'message' : 'call',
		direction: 'inbound',
		queueName: text('practice_queue'),
		time: { kind: 'open', since: now },
		codes: { kind: 'ready', codes: codes.toSorted((one, other) => one.name.localeCompare(other.name)) },
		suggestions,
		stored: null,
		dialer: false,
		draft: '',
		notesLeft: false,
		tentative: null,
		correctable: false,
		progress: { kind: 'choosing', previous: null },
	};
}
