/** A record as it was read, before anything is known of its shape. */
type Raw = Readonly<Record<string, unknown>>;

const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * An outbox record of version 1 as version 2 keeps it: `sending` with its `accepted` flag became two stages, and the
 * writes that left are counted. One that was sending may have left, so it counts as sent once. What does not look like a
 * record of version 1 is given back as it is; the schema judges it when it is read.
 */
export function toVersion2(record: unknown): unknown {
	if (!isRaw(record) || !isRaw(record['stage'])) return record;
	const { stage } = record;
	const isSending = stage['kind'] === 'sending';
	const kind = stage['accepted'] === true ? 'accepted' : 'sending';
	return {
		mayReplaceNotes: false,
		attempts: isSending ? 1 : 0,
		...record,
		...(isSending ? { stage: { kind } } : {}),
	};
}
