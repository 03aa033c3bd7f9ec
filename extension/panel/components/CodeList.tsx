import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { Code } from '../../../src/protocol/snapshot.ts';
import { text } from '../../shared/text.ts';
import type { CodeGroup, ListedCode } from '../groupCodes.ts';
import type { CodeMatch, MatchedRange } from '../searchCodes.ts';
import { typeAhead } from '../typeAhead.ts';
import { CodeRow } from './CodeRow.tsx';

const unmarked: readonly MatchedRange[] = [];

/** The rows: by groups, or what the search found, best first. One row is in the tab order; the arrow keys move through them. */
export function CodeList(props: {
	readonly element: RefObject<HTMLDivElement | null>;
	readonly groups: readonly CodeGroup[];
	/** What the search found; `null` where nothing is searched. */
	readonly matches: readonly CodeMatch[] | null;
	readonly best: Code | undefined;
	/** The code of the choice that is under way. */
	readonly pending: string | undefined;
	readonly isValid: (code: Code) => boolean;
	readonly onChoose: (code: Code) => void;
	readonly onLeave: () => void;
	/** Whether letters and digits go to the search. */
	readonly keyboard: boolean;
}) {
	const { groups, matches, best, pending, isValid, onChoose } = props;
	const [focused, setFocused] = useState<string | null>(null);
	const shown = matches ?? groups.flatMap(({ codes }) => codes);
	const reachable = shown.find(({ code }) => code.id === focused) ?? shown[0];
	const row = ({ code, label }: ListedCode, ranges = unmarked) => (
		<CodeRow
			key={code.id}
			code={code}
			label={label}
			ranges={ranges}
			best={code.id === best?.id}
			reachable={code.id === reachable?.code.id}
			pending={code.id === pending}
			gone={!isValid(code)}
			onChoose={() => onChoose(code)}
			onFocus={() => setFocused(code.id)}
		/>
	);
	return (
		<div
			ref={props.element}
			class="codes"
			role="listbox"
			aria-label={text('codes_label')}
			onPointerLeave={props.onLeave}
			onKeyDown={props.keyboard ? typeAhead : undefined}
		>
			{matches?.map(({ code, ranges }) => row({ code, label: code.name }, ranges)) ??
				groups.map(({ kind, name, codes }) => {
					const rows = codes.map((listed) => row(listed));
					const heading = kind === 'pinned' ? text('codes_pinned') : name;
					return kind === 'plain' ? (
						rows
					) : (
						// biome-ignore lint/a11y/useSemanticElements: options of a listbox are grouped by this role
						<div key={`${kind} ${name}`} role="group" aria-label={heading}>
							<p class="codes-group" aria-hidden="true">
								{heading}
							</p>
							{rows}
						</div>
					);
				})}
		</div>
	);
}
