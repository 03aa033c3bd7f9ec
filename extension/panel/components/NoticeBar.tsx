import { text } from '../../shared/text.ts';
import { useSignalValue } from '../../shared/useSignalValue.ts';
import { isAnswer } from '../nextNotice.ts';
import type { PanelModel } from '../panelModel.ts';
import { Callout } from './Callout.tsx';
import { CloseButton } from './CloseButton.tsx';

/** Says why the last order did not go through, or what asking the platform came to, until it is closed or something else is said. */
export function NoticeBar({ panel }: { readonly panel: PanelModel }) {
	const notice = useSignalValue(panel.notice);
	const answers = isAnswer(notice);
	const callout = notice !== null && (
		<Callout
			tone={answers ? 'calm' : 'bad'}
			sentence={text(notice)}
			close={<CloseButton label={text('closeNotice')} onClick={panel.closeNotice} />}
		/>
	);
	return (
		<>
			<div role="alert" data-notice={answers ? null : notice}>
				{!answers && callout}
			</div>
			<div role="status" data-answer={answers ? notice : null}>
				{answers && callout}
			</div>
		</>
	);
}
