import * as v from 'valibot';
import { hashText } from './learner/hashText.ts';
import { mostPackBytes, type Pack, packSchema } from './learner/pack.ts';

/** A pack that can be used, with an id that is its content's; or what is wrong with it. */
export type ReadPack =
	| { readonly kind: 'pack'; readonly pack: Pack; readonly id: string }
	| { readonly kind: 'refused'; readonly why: 'invalid' | 'tooLarge' };

/** Judges what should be a pack, whoever brought it. */
export function readPack(given: unknown): ReadPack {
	const text = JSON.stringify(given) ?? '';
	if (text.length > mostPackBytes) return { kind: 'refused', why: 'tooLarge' };
	const parsed = v.safeParse(packSchema, given);
	if (!parsed.success) return { kind: 'refused', why: 'invalid' };
	return { kind: 'pack', pack: parsed.output, id: `${hashText(text, 1)}-${hashText(text, 2)}` };
}
