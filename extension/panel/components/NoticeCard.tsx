import { text } from '../../shared/text.ts';
import { isAnswer, type Notice } from '../nextNotice.ts';
import { Callout } from './Callout.tsx';
import { CloseButton } from './CloseButton.tsx';

/** One sentence about an order or an answer, with the cross that takes it away. */
export function NoticeCard({ notice, onClose }: { readonly notice: Notice; readonly onClose: () => void }) {
	return (
		<Callout
			tone={isAnswer(notice) ? 'calm' : 'bad'}
			sentence={text(notice)}
			close={<CloseButton label={text('closeNotice')} onClick={onClose} />}
		/>
	);
}
