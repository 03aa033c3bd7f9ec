import { text } from '../../shared/text.ts';
import { useCopy } from '../useCopy.ts';

/** Copies the report, and shows first what would be copied to whoever wants to see it. */
export function CopyReport({ report }: { readonly report: () => string }) {
	const { copied, copy } = useCopy(report);
	return (
		<div class="field">
			<details>
				<summary>{text('health_show')}</summary>
				<pre class="report" data-report>
					{report()}
				</pre>
			</details>
			<div class="control-row">
				<button type="button" class="button" data-copy-report onClick={() => void copy()}>
					{text('health_copy')}
				</button>
				<span class="field-note" role="status">
					{copied === true && text('copied')}
				</span>
			</div>
			<p class="problem" role="alert">
				{copied === false && text('copyFailed')}
			</p>
		</div>
	);
}
