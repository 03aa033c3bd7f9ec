import { useEffect, useState } from 'preact/hooks';
import type { Status } from '../../../src/protocol/snapshot.ts';
import { signInProblemText } from '../../shared/signInProblemText.ts';
import { text } from '../../shared/text.ts';
import { unreachable } from '../../shared/unreachable.ts';
import type { WelcomePorts } from '../welcomePorts.ts';

/** Milliseconds between two looks, while the page is in front. */
const pause = 2000;

function sentenceFor(status: Status): string {
	switch (status.kind) {
		case 'starting':
		case 'setUpNeeded':
		case 'signingIn':
			return text(`session_${status.kind}`);
		case 'hostsNotGranted':
			return text('welcome_hosts');
		case 'signedOut':
			return status.problem === null ? text('welcome_signIn') : signInProblemText(status.problem).sentence;
		case 'ready':
			return text('session_signedInNoName');
		default:
			return unreachable(status);
	}
}

/** Where the agent stands with signing in, and the one button for what comes next. */
export function SignInSection({ ports }: { readonly ports: WelcomePorts }) {
	const [status, setStatus] = useState<Status>({ kind: 'starting' });
	useEffect(() => {
		let timer: ReturnType<typeof setTimeout> | undefined;
		const look = async (): Promise<void> => {
			try {
				setStatus((await ports.readSnapshot()).status);
			} catch (error) {
				console.warn('Afterword: the background did not answer.', error);
			}
			timer = setTimeout(() => void look(), pause);
		};
		void look();
		return () => clearTimeout(timer);
	}, [ports]);
	return (
		<section class="welcome-section" aria-labelledby="sign-in" data-sign-in-status={status.kind}>
			<h2 id="sign-in">{text('welcome_signInTitle')}</h2>
			<p role="status">{sentenceFor(status)}</p>
			{status.kind === 'signedOut' && (
				<button type="button" class="button button-main" data-sign-in onClick={() => void ports.signIn()}>
					{text('signIn_button')}
				</button>
			)}
			{status.kind === 'hostsNotGranted' && (
				<button
					type="button"
					class="button button-main"
					data-grant
					onClick={() => void ports.grantHosts(status.origins)}
				>
					{text('hosts_grant')}
				</button>
			)}
			{status.kind === 'setUpNeeded' && (
				<button type="button" class="button button-main" data-open-options onClick={() => void ports.openOptions()}>
					{text('openSettings')}
				</button>
			)}
		</section>
	);
}
