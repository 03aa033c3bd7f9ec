import type { ComponentChild } from 'preact';
import type { MatchedRange } from '../searchCodes.ts';

/** A text with some stretches marked. The ranges are in order and do not overlap. */
export function MarkedText({ value, ranges }: { readonly value: string; readonly ranges: readonly MatchedRange[] }) {
	const parts: ComponentChild[] = [];
	let position = 0;
	for (const { start, end } of ranges) {
		parts.push(value.slice(position, start), <mark key={start}>{value.slice(start, end)}</mark>);
		position = end;
	}
	return (
		<>
			{parts}
			{value.slice(position)}
		</>
	);
}
