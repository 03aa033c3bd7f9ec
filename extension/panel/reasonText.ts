import type { Reason } from '../../src/suggest/suggestion.ts';
import { text } from '../shared/text.ts';

/** Why a code is suggested, as a sentence. */
export function reasonText({ kind, args }: Reason): string {
	return text(`reason_${kind}`, ...args);
}
