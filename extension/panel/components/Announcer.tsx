import { useSignalValue } from '../../shared/useSignalValue.ts';
import type { PanelModel } from '../panelModel.ts';

/** Tells screen readers, politely, what is new. Empty until something happened. */
export function Announcer({ panel }: { readonly panel: PanelModel }) {
	const { turn, sentences } = useSignalValue(panel.spoken);
	return (
		<div class="visually-hidden" role="status" aria-live="polite">
			{sentences.map((sentence) => (
				<p key={`${turn} ${sentence}`}>{sentence}</p>
			))}
		</div>
	);
}
