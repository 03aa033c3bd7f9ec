import { text } from '../../shared/text.ts';
import { useSignalValue } from '../../shared/useSignalValue.ts';
import type { PanelModel } from '../panelModel.ts';
import { Callout } from './Callout.tsx';
import { CloseButton } from './CloseButton.tsx';

/** Says why the last order did not go through, until it is closed or another one does. */
export function NoticeBar({ panel }: { readonly panel: PanelModel }) {
	const notice = useSignalValue(panel.notice);
	return (
		<div role="alert" data-notice={notice}>
			{notice !== null && (
				<Callout
					tone="bad"
					sentence={text(notice)}
					close={<CloseButton label={text('closeNotice')} onClick={panel.closeNotice} />}
				/>
			)}
		</div>
	);
}
