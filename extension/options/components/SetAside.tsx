import { countedText } from '../../shared/text.ts';

/** How many records of this device could not be read, and the way to be rid of them. */
export function SetAside({ count, onClear }: { readonly count: number; readonly onClear: () => void }) {
	return (
		<div class="ask">
			<p class="problem" data-set-aside={count}>
				{countedText('journal_setAside', count)}
			</p>
			<div class="control-row">
				<button type="button" class="button" data-set-aside-clear onClick={onClear}>
					{countedText('journal_setAsideClear', count)}
				</button>
			</div>
		</div>
	);
}
