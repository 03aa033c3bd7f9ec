import { useState } from 'preact/hooks';
import type { Entry } from '../../../src/protocol/snapshot.ts';
import { text } from '../../shared/text.ts';
import type { PanelModel } from '../panelModel.ts';
import { Icon } from './Icon.tsx';

/** Two small buttons in the head of the wrap-up at work: copy the id of its conversation, and show it in the desktop. */
export function EntryActions({ panel, entry }: { readonly panel: PanelModel; readonly entry: Entry }) {
	const [state, setState] = useState<'copyId' | 'copyId_done' | 'copyId_failed'>('copyId');
	const { conversationId } = entry;
	const tell = (next: 'copyId_done' | 'copyId_failed'): void => {
		setState(next);
		panel.say([text(next, conversationId)]);
	};
	const copy = (): void =>
		void navigator.clipboard.writeText(conversationId).then(
			() => tell('copyId_done'),
			(error: unknown) => {
				console.warn('The id was not copied.', error);
				tell('copyId_failed');
			},
		);
	const copyLabel = text(state, conversationId);
	return (
		<div class="entry-actions">
			<button
				type="button"
				class="icon-button"
				data-copy-id={conversationId}
				aria-label={copyLabel}
				title={copyLabel}
				onClick={copy}
			>
				<Icon name={state === 'copyId' ? 'copy' : state === 'copyId_done' ? 'check' : 'warning'} />
			</button>
			<button
				type="button"
				class="icon-button"
				data-open-desktop
				aria-label={text('openInDesktop')}
				title={text('openInDesktop')}
				onClick={() => panel.perform(panel.orders.openConversation(entry.key))}
			>
				<Icon name="open" />
			</button>
		</div>
	);
}
