import type { SignInProblem } from '../../../src/protocol/snapshot.ts';
import { signInProblemText } from '../../shared/signInProblemText.ts';
import { text } from '../../shared/text.ts';
import type { PanelModel } from '../panelModel.ts';
import { Button } from './Button.tsx';
import { Stage } from './Stage.tsx';

/** Nobody is signed in: why, and the button that changes it. Where settings are the cause, they come first. */
export function SignedOut({ panel, problem }: { readonly panel: PanelModel; readonly problem: SignInProblem | null }) {
	const words =
		problem === null ? { title: text('signIn_title'), sentence: text('signIn_sentence') } : signInProblemText(problem);
	const settingsFirst = problem?.kind === 'unknownClient' || problem?.kind === 'wrongRegion';
	return (
		<Stage {...words}>
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
