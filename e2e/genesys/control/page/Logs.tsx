import type { ControlState } from '../controlState.ts';
import { order } from './controlSignals.ts';

function clock(at: number): string {
	return new Date(at).toISOString().slice(11, 23);
}

/** What really happened in the centre, newest first. */
export function TruthLog({ truth }: ControlState) {
	return (
		<section>
			<h2>Ground truth</h2>
			<ol class="log">
				{truth.map((change, position) => (
					<li key={truth.length - position}>
						{`${clock(change.at)} ${change.conversationId.slice(0, 8)} v${change.version} ${change.kind} ${Object.values(change.detail).join(' ')}`}
					</li>
				))}
			</ol>
		</section>
	);
}

/** The requests to the API and the token endpoint, newest first. */
export function RequestList({ requests }: ControlState) {
	return (
		<section>
			<h2>
				Requests{' '}
				<button type="button" onClick={() => void order({ kind: 'clearRequests' })}>
					Clear
				</button>
			</h2>
			<ol class="log">
				{requests.map((request, position) => (
					<li key={requests.length - position} class={request.status >= 400 || request.status === 0 ? 'bad' : ''}>
						{`${clock(request.at)} ${request.status} ${request.method} ${request.path}${request.query} ${request.clientId === 'genesys-desktop' ? 'desktop' : ''}`}
					</li>
				))}
			</ol>
		</section>
	);
}
