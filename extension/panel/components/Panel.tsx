import { useEffect } from 'preact/hooks';
import { heldEntry } from '../heldEntry.ts';
import type { PanelModel } from '../panelModel.ts';
import { AccountBar } from './AccountBar.tsx';
import { Announcer } from './Announcer.tsx';
import { LinkBanner } from './LinkBanner.tsx';
import { NoticeBar } from './NoticeBar.tsx';
import { StatusView } from './StatusView.tsx';

/** The whole panel. Escape, wherever the focus is, takes back what is held. */
export function Panel({ panel }: { readonly panel: PanelModel }) {
	useEffect(() => {
		const onKeyDown = (event: KeyboardEvent): void => {
			const held = event.key === 'Escape' ? heldEntry(panel) : null;
			if (held !== null && !event.repeat) {
				event.preventDefault();
				panel.perform(panel.orders.takeBack(held.progress.intentId));
			}
		};
		document.addEventListener('keydown', onKeyDown);
		return () => document.removeEventListener('keydown', onKeyDown);
	}, [panel]);
	const snapshot = panel.snapshot.value;
	return (
		<div class="panel" data-status={snapshot?.status.kind ?? 'starting'}>
			<Announcer panel={panel} />
			<LinkBanner panel={panel} />
			<NoticeBar panel={panel} />
			<main class="panel-main">
				<StatusView panel={panel} snapshot={snapshot} />
			</main>
			{snapshot?.status.kind === 'ready' && <AccountBar panel={panel} agentName={snapshot.agentName} />}
		</div>
	);
}
