import { text } from '../../shared/text.ts';
import { useCopy } from '../useCopy.ts';

/** The address an admin registers, with a button that copies it. */
export function RedirectAddress({ address }: { readonly address: string }) {
	const { copied, copy } = useCopy(() => address);
	return (
		<div class="field">
			<div class="field-head">
				<label for="redirect-address">{text('setting_redirect')}</label>
				<span class="field-note" role="status">
					{copied === true && text('copied')}
				</span>
			</div>
			<div class="control-row">
				<input id="redirect-address" class="control" readOnly value={address} aria-describedby="redirect-hint" />
				<button type="button" class="button" onClick={() => void copy()}>
					{text('copy')}
				</button>
			</div>
			<p class="field-hint" id="redirect-hint">
				{text('setting_redirect_hint')}
			</p>
			<p class="problem" role="alert">
				{copied === false && text('copyFailed')}
			</p>
		</div>
	);
}
