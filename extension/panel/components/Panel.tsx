import { useEffect, useRef } from 'preact/hooks';
import { useSignalValue } from '../../shared/useSignalValue.ts';
import { heldEntry } from '../heldEntry.ts';
import { lazyPart, partsState } from '../lazyPart.tsx';
import type { PanelModel } from '../panelModel.ts';
import { AccountBar } from './AccountBar.tsx';
import { Announcer } from './Announcer.tsx';
import { LinkBanner } from './LinkBanner.tsx';
import { NoticeBar } from './NoticeBar.tsx';
import { StatusView } from './StatusView.tsx';

const OrganisationView = lazyPart((parts) => parts.OrganisationView);

/** A key that is held down on a code: the next press of its repetition would come to the wrap-up that follows. */
function isHeldDown({ repeat, key, target }: KeyboardEvent): boolean {
	return repeat && key === 'Enter' && target instanceof Element && target.matches('[data-code-id]');
}

/** The whole panel; what passes stands at its foot, where it moves nothing. Escape, wherever the focus is, takes back what is held; the arrow keys move through the lists. */
export function Panel({ panel }: { readonly panel: PanelModel }) {
	const parts = useSignalValue(partsState);
	const later = parts.kind === 'loaded' ? parts.parts : null;
	useEffect(() => {
		const onKeyDown = (event: KeyboardEvent): void => {
			const held = event.key === 'Escape' && !event.repeat ? heldEntry(panel) : null;
			if (held !== null) {
				panel.perform(panel.orders.takeBack(held.progress.intentId));
			}
			if (held !== null || isHeldDown(event) || later?.moveFocus(event)) {
				event.preventDefault();
			}
		};
		document.addEventListener('keydown', onKeyDown);
		return () => document.removeEventListener('keydown', onKeyDown);
	}, [panel, later]);
	const main = useRef<HTMLElement>(null);
	useEffect(() => (later && main.current ? later.keepUnderPointer(main.current) : undefined), [later]);
	const snapshot = useSignalValue(panel.snapshot);
	const status = snapshot?.status ?? { kind: 'starting' };
	return (
		<div class="panel" data-status={status.kind}>
			<Announcer panel={panel} />
			<main ref={main} class="panel-main">
				<StatusView panel={panel} status={status} />
				{snapshot?.organisation && <OrganisationView note={snapshot.organisation} />}
			</main>
			<LinkBanner panel={panel} />
			<NoticeBar panel={panel} />
			{status.kind === 'ready' && <AccountBar panel={panel} />}
		</div>
	);
}
