import type { Code } from '../../src/protocol/snapshot.ts';
import { formatLocale } from '../shared/text.ts';

/** One code in the list, and what is written there: under its group's name the rest of its own. */
export type ListedCode = { readonly code: Code; readonly label: string };

/** Codes that stand together: pinned ones, those whose names begin alike, or the others, which have no heading. */
export type CodeGroup = {
	readonly kind: 'pinned' | 'plain' | 'prefix';
	/** The words before the sign that parts them from the rest; empty for the other kinds. */
	readonly name: string;
	readonly codes: readonly ListedCode[];
};

/** "Billing – Refund", "Billing: Refund", "Billing / Refund": what comes before the sign, and what after. */
const named = /^(.+?)(?:\s+[-–—/|>]\s+|\s*[:：]\s*)(.+)$/u;

/**
 * The list as it stands while nothing is searched: pinned codes in their order, then by name, numbers as numbers, and last
 * the groups that an organisation makes by the names of its codes. One code alone makes no group.
 */
export function groupCodes(codes: readonly Code[], pinned: readonly string[] = []): readonly CodeGroup[] {
	const { compare } = new Intl.Collator(formatLocale(), { numeric: true, sensitivity: 'base' });
	const sorted = codes.toSorted((left, right) => compare(left.name, right.name));
	const first = pinned.flatMap((id) => sorted.filter((code) => code.id === id));
	const groups = new Map<string, ListedCode[]>();
	for (const code of sorted.filter(({ id }) => !pinned.includes(id))) {
		const [, name = '', label = ''] = named.exec(code.name) ?? [];
		const key = [...groups.keys()].find((other) => compare(other, name) === 0) ?? name;
		groups.set(key, [...(groups.get(key) ?? []), { code, label }]);
	}
	const prefixed = [...groups].filter(([name, { length }]) => name !== '' && length > 1);
	const grouped = new Set(prefixed.flatMap(([, listed]) => listed.map(({ code }) => code)));
	const others = sorted.filter((code) => !grouped.has(code) && !first.includes(code));
	return [
		{ kind: 'pinned' as const, name: '', codes: first.map(whole) },
		{ kind: 'plain' as const, name: '', codes: others.map(whole) },
		...prefixed.map(([name, listed]) => ({
			kind: 'prefix' as const,
			name,
			codes: listed.toSorted((left, right) => compare(left.label, right.label)),
		})),
	].filter((group) => group.codes.length > 0);
}

function whole(code: Code): ListedCode {
	return { code, label: code.name };
}
