import type { Entry } from '../../../src/protocol/snapshot.ts';
import { text } from '../../shared/text.ts';
import type { PanelModel } from '../panelModel.ts';
import { Button } from './Button.tsx';
import { Callout } from './Callout.tsx';

/** The list of codes could not be read: what the platform said, and the way to try again. */
export function CodesFailed(props: { readonly panel: PanelModel; readonly entry: Entry; readonly detail: string }) {
	const { panel, entry, detail } = props;
	const again = entry.progress.kind === 'talking' ? () => panel.armEarly(entry) : panel.check;
	return (
		<Callout tone="warning" title={text('codes_failed_title')} sentence={text('codes_failed', detail)}>
			<Button onClick={again}>{text('tryAgain')}</Button>
		</Callout>
	);
}
