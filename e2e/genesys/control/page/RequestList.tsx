import type { ControlState } from '../controlState.ts';
import { clock } from './clock.ts';
import { order } from './controlSignals.ts';

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
