import type { Code } from '../../../src/protocol/snapshot.ts';
import { text } from '../../shared/text.ts';
import type { MatchedRange } from '../searchCodes.ts';
import { KeyCap } from './KeyCap.tsx';
import { MarkedText } from './MarkedText.tsx';

/** One of all codes, with what the search matched marked; the best match shows that Enter chooses it. */
export function CodeRow(props: {
	readonly code: Code;
	readonly ranges: readonly MatchedRange[];
	readonly best: boolean;
	/** Whether the tab key stops here. */
	readonly reachable: boolean;
	readonly pending: boolean;
	readonly onChoose: () => void;
	readonly onFocus: () => void;
}) {
	return (
		<li>
			<button
				type="button"
				data-code-row
				data-code-id={props.code.id}
				data-best={props.best}
				data-pending={props.pending}
				tabIndex={props.reachable ? 0 : -1}
				onClick={props.onChoose}
				onFocus={props.onFocus}
			>
				<span class="code-name">
					<MarkedText value={props.code.name} ranges={props.ranges} />
				</span>
				{props.best && <KeyCap name={text('search_enterHint')} />}
			</button>
		</li>
	);
}
