import { useSignalValue } from '../../shared/useSignalValue.ts';
import { lazyPart } from '../lazyPart.tsx';
import { isAnswer } from '../nextNotice.ts';
import type { PanelModel } from '../panelModel.ts';

const NoticeCard = lazyPart((parts) => parts.NoticeCard);

/** Says why the last order did not go through, or what asking the platform came to, until it is closed or something else is said. */
export function NoticeBar({ panel }: { readonly panel: PanelModel }) {
	const notice = useSignalValue(panel.notice);
	const answers = isAnswer(notice);
	const card = notice !== null && <NoticeCard notice={notice} onClose={panel.closeNotice} />;
	return (
		<>
			<div role="alert" data-notice={answers ? null : notice}>
				{!answers && card}
			</div>
			<div role="status" data-answer={answers ? notice : null}>
				{answers && card}
			</div>
		</>
	);
}
