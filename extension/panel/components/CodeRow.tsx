import type { Code } from '../../../src/protocol/snapshot.ts';
import { text } from '../../shared/text.ts';
import type { MatchedRange } from '../searchCodes.ts';
import { unlessDoubled } from '../unlessDoubled.ts';
import { KeyCap } from './KeyCap.tsx';
import { MarkedText } from './MarkedText.tsx';

/** One of all codes, with what the search matched marked; the best match shows that Enter chooses it. */
export function CodeRow(props: {
	readonly code: Code;
	/** What is written: its name, or the rest of it under the heading of its group. */
	readonly label: string;
	readonly ranges: readonly MatchedRange[];
	readonly best: boolean;
	/** Whether the tab key stops here. */
	readonly reachable: boolean;
	readonly pending: boolean;
	/** No longer valid; it stands there until the pointer has left the list. */
	readonly gone: boolean;
	readonly onChoose: () => void;
	readonly onFocus: () => void;
}) {
	const { code, label } = props;
	return (
		<button
			type="button"
			role="option"
			aria-selected={props.pending}
			aria-label={label === code.name ? undefined : code.name}
			data-code-row
			data-code-id={code.id}
			data-best={props.best}
			data-pending={props.pending}
			disabled={props.gone}
			tabIndex={props.reachable ? 0 : -1}
			onClick={unlessDoubled(props.onChoose)}
			onFocus={props.onFocus}
		>
			<span class="code-name">
				<MarkedText value={label} ranges={props.ranges} />
			</span>
			{props.best && <KeyCap name={text('search_enterHint')} />}
		</button>
	);
}
