import { text } from '../../shared/text.ts';
import { unreachable } from '../../shared/unreachable.ts';
import type { Notice, PanelModel } from '../panelModel.ts';
import { Icon } from './Icon.tsx';

/** Says why the last order did not go through, until it is closed or another one does. */
export function NoticeBar({ panel }: { readonly panel: PanelModel }) {
	const notice = panel.notice.value;
	if (notice === null) {
		return null;
	}
	return (
		<div class="banner banner-bad" role="alert" data-notice={notice.kind}>
			<Icon name="warning" />
			<p>{sentenceOf(notice)}</p>
			<button type="button" class="icon-button" aria-label={text('closeNotice')} onClick={panel.closeNotice}>
				<Icon name="cross" />
			</button>
		</div>
	);
}

function sentenceOf(notice: Notice): string {
	switch (notice.kind) {
		case 'rejected':
			return text(`rejected_${notice.reason}`);
		case 'lost':
			return text('orderLost');
		case 'hostsRefused':
			return text('hosts_refused');
		default:
			return unreachable(notice);
	}
}
