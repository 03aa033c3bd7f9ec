import type { SignInProblem } from '../../../src/protocol/snapshot.ts';
import { signInProblemText } from '../../shared/signInProblemText.ts';
import { text } from '../../shared/text.ts';
import type { PanelModel } from '../panelModel.ts';
import { Stage } from './Stage.tsx';

/** Nobody is signed in: why, and the button that changes it. */
export function SignedOut({ panel, problem }: { readonly panel: PanelModel; readonly problem: SignInProblem | null }) {
	const words =
		problem === null ? { title: text('signIn_title'), sentence: text('signIn_sentence') } : signInProblemText(problem);
	const settingsFirst = problem?.kind === 'unknownClient' || problem?.kind === 'wrongRegion';
	const signIn = (
		<button
			type="button"
			class={settingsFirst ? 'button' : 'button button-main'}
			data-sign-in
			onClick={() => panel.perform(panel.orders.signIn())}
		>
			{text(problem === null ? 'signIn_button' : 'signIn_again')}
		</button>
	);
	return (
		<Stage {...words} tone={problem === null || problem.kind === 'expired' ? 'calm' : 'warning'}>
			{settingsFirst && (
				<button type="button" class="button button-main" onClick={() => panel.perform(panel.orders.openOptions())}>
					{text('openSettings')}
				</button>
			)}
			{signIn}
		</Stage>
	);
}
