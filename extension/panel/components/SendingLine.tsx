import type { Progress } from '../../../src/protocol/snapshot.ts';
import { text } from '../../shared/text.ts';
import { useSignalValue } from '../../shared/useSignalValue.ts';
import type { PanelModel } from '../panelModel.ts';
import { secondsText } from '../secondsText.ts';
import { secondsUntil } from '../timeView.ts';
import { Callout } from './Callout.tsx';

type Sending = Extract<Progress, { kind: 'sending' }>;

/** The choice is on its way: which step it is at. Never says that it was applied. */
export function SendingLine({ panel, sending }: { readonly panel: PanelModel; readonly sending: Sending }) {
	const sentence = sentenceOf(sending, useSignalValue(panel.now));
	return <Callout tone="busy" title={text('sending_title', sending.code.name)} sentence={sentence} />;
}

function sentenceOf({ phase, retryAt }: Sending, now: number): string {
	if (phase !== 'waiting') {
		return text(`sending_${phase}`);
	}
	const seconds = retryAt === null ? 0 : secondsUntil(retryAt, now);
	return seconds > 0 ? text('sending_waiting', secondsText(seconds)) : text('sending_waitingSoon');
}
