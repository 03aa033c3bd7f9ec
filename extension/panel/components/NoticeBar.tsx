import { text } from '../../shared/text.ts';
import { unreachable } from '../../shared/unreachable.ts';
import type { Notice, PanelModel } from '../panelModel.ts';
import { Callout } from './Callout.tsx';
import { CloseButton } from './CloseButton.tsx';

/** Says why the last order did not go through, until it is closed or another one does. */
export function NoticeBar({ panel }: { readonly panel: PanelModel }) {
	const notice = panel.notice.value;
	return (
		<div role="alert" data-notice={notice?.kind}>
			{notice !== null && (
				<Callout
					tone="bad"
					sentence={sentenceOf(notice)}
					close={<CloseButton label={text('closeNotice')} onClick={panel.closeNotice} />}
				/>
			)}
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
