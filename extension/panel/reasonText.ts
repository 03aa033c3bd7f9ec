import type { Reason } from '../../src/suggest/suggestion.ts';
import { text } from '../shared/text.ts';
import { unreachable } from '../shared/unreachable.ts';

/** Why a code is suggested, as a sentence. */
export function reasonText(reason: Reason): string {
	switch (reason.kind) {
		case 'habitHere':
			return text('reason_habitHere', reason.uses, reason.of);
		case 'habitAnywhere':
			return text('reason_habitAnywhere', reason.uses, reason.of);
		case 'onlyCode':
		case 'notUsedYet':
			return text(`reason_${reason.kind}`);
		default:
			return unreachable(reason);
	}
}
