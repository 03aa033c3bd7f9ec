import { text } from '../../shared/text.ts';
import type { PanelModel } from '../panelModel.ts';
import { Button } from './Button.tsx';

/** Asks the platform for the conversation that the agent misses. Works whatever the page tells. */
export function ThisConversation({ panel, look }: { readonly panel: PanelModel; readonly look: 'plain' | 'quiet' }) {
	return (
		<Button look={look} data-check onClick={panel.check}>
			{text('thisConversation')}
		</Button>
	);
}
