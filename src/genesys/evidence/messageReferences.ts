import * as v from 'valibot';

/** A message that a communication lists. `at` is milliseconds since 1970; null where the platform does not tell. */
export type MessageReference = { readonly id: string; readonly at: number | null };

const reference = v.object({ messageId: v.string(), messageTime: v.nullish(v.string()) });

/**
 * The messages of a communication, as its list names them (`MessageDetails`: ids and times, no text). Entries that cannot
 * be read are left out, because nothing may depend on them.
 */
export const messageReferencesSchema = v.pipe(
	v.fallback(v.array(v.unknown()), []),
	v.transform((entries): readonly MessageReference[] =>
		entries.flatMap((entry) => {
			const parsed = v.safeParse(reference, entry);
			if (!parsed.success) return [];
			const { messageId: id, messageTime } = parsed.output;
			const at = Date.parse(messageTime ?? '');
			return [{ id, at: Number.isNaN(at) ? null : at }];
		}),
	),
);
