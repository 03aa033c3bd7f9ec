import type { Reason } from '../../src/suggest/suggestion.ts';
import { spokenFormat } from '../shared/spokenFormat.ts';
import { text } from '../shared/text.ts';

const percent = spokenFormat((locale) => new Intl.NumberFormat(locale, { style: 'percent' }));

/** Why a code is suggested, as a sentence. */
export function reasonText({ kind, args }: Reason): string {
	return text(
		`reason_${kind}`,
		...(kind === 'copilot' ? args.map((share) => percent().format(Number(share) / 100)) : args),
	);
}
