import type { Snapshot } from '../../../src/protocol/snapshot.ts';
import { signInProblemText } from '../../shared/signInProblemText.ts';
import { text } from '../../shared/text.ts';
import { unreachable } from '../../shared/unreachable.ts';
import { useSignalValue } from '../../shared/useSignalValue.ts';
import type { Loaded } from '../loaded.ts';
import type { OptionsModel } from '../optionsModel.ts';

/** Whether somebody is signed in, and the button that changes it. */
export function AccountField({ options }: { readonly options: OptionsModel }) {
	const session = useSignalValue(options.session);
	const status = session.kind === 'ready' ? session.value.status.kind : null;
	return (
		<div class="field" data-session={status}>
			<div class="field-head">
				<h3>{text('session_title')}</h3>
			</div>
			<p role="status">{sentenceFor(session)}</p>
			<div class="control-row">
				{status === 'signedOut' && (
					<button type="button" class="button button-main" data-sign-in onClick={options.signIn}>
						{text('signIn_button')}
					</button>
				)}
				{status === 'ready' && (
					<button type="button" class="button" data-sign-out onClick={options.signOut}>
						{text('signOut')}
					</button>
				)}
			</div>
		</div>
	);
}

function sentenceFor(session: Loaded<Snapshot>): string {
	if (session.kind !== 'ready') {
		return text(session.kind === 'failed' ? 'session_failed' : 'session_starting');
	}
	const { status, agentName } = session.value;
	switch (status.kind) {
		case 'starting':
		case 'setUpNeeded':
		case 'hostsNotGranted':
		case 'signingIn':
			return text(`session_${status.kind}`);
		case 'signedOut':
			return status.problem === null ? text('session_signedOut') : signInProblemText(status.problem).sentence;
		case 'ready':
			return agentName === null ? text('session_signedInNoName') : text('session_signedIn', agentName);
		default:
			return unreachable(status);
	}
}
