import type { ControlState } from '../controlState.ts';
import { clock } from './clock.ts';

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
