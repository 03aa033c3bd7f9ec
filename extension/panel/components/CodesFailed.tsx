import { text } from '../../shared/text.ts';
import type { PanelModel } from '../panelModel.ts';
import { Button } from './Button.tsx';
import { Callout } from './Callout.tsx';

/** The list of codes could not be read: what the platform said, and the way to try again. */
export function CodesFailed({ panel, detail }: { readonly panel: PanelModel; readonly detail: string }) {
	return (
		<Callout tone="warning" title={text('codes_failed_title')} sentence={text('codes_failed', detail)}>
			<Button onClick={panel.check}>{text('tryAgain')}</Button>
		</Callout>
	);
}
