import type { Status } from '../../../src/protocol/snapshot.ts';
import { signInProblemText } from '../../shared/signInProblemText.ts';
import { countedText, text } from '../../shared/text.ts';
import type { PanelModel } from '../panelModel.ts';
import { timeOfDay } from '../timeOfDay.ts';
import { Button } from './Button.tsx';
import { Stage } from './Stage.tsx';

/** Nobody is signed in: why, what waits for it, and the button that changes it. Where settings are the cause, they come first. */
export function SignedOut(props: {
	readonly panel: PanelModel;
	readonly signedOut: Extract<Status, { kind: 'signedOut' }>;
}) {
	const { panel, signedOut } = props;
	const { problem, parked, parkedUntil } = signedOut;
	const words =
		problem === null ? { title: text('signIn_title'), sentence: text('signIn_sentence') } : signInProblemText(problem);
	const settingsFirst = problem?.kind === 'unknownClient' || problem?.kind === 'wrongRegion';
	return (
		<Stage {...words}>
			{parkedUntil !== null && (
				<p class="parked" data-parked={parked}>
					{countedText('parked', parked, timeOfDay(parkedUntil))}
				</p>
			)}
			{settingsFirst && (
				<Button look="main" onClick={panel.openOptions}>
					{text('openSettings')}
				</Button>
			)}
			<Button look={settingsFirst ? 'plain' : 'main'} data-sign-in onClick={() => panel.perform(panel.orders.signIn())}>
				{text(problem === null ? 'signIn_button' : 'signIn_again')}
			</Button>
		</Stage>
	);
}
