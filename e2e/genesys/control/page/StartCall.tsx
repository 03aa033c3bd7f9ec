import { allMediums } from '../../../../src/genesys/medium.ts';
import { wrapupPrompts } from '../../world/simulatedQueue.ts';
import type { ControlState } from '../controlState.ts';
import { order } from './controlSignals.ts';
import { onFields } from './onFields.ts';

/** Lets an interaction ring at an agent. */
export function StartCall({ agents, queues }: ControlState) {
	const start = onFields(({ agentId = '', queueId = '', medium, prompt, dialer, copilot }) => {
		const chosen = allMediums.find((candidate) => candidate === medium) ?? 'call';
		const asked = wrapupPrompts.find((candidate) => candidate === prompt);
		void order({
			kind: 'offer',
			agentId,
			queueId,
			medium: chosen,
			dialer: dialer === 'yes',
			copilot: copilot === 'yes',
			...(asked === undefined ? {} : { prompt: asked }),
		});
	});
	return (
		<section>
			<h2>Start an interaction</h2>
			<form onSubmit={start}>
				<label>
					Agent
					<select name="agentId">
						{agents.map(({ id, name, routingStatus }) => (
							<option key={id} value={id}>{`${name} (${routingStatus})`}</option>
						))}
					</select>
				</label>
				<label>
					Queue
					<select name="queueId">
						{queues.map(({ id, name, prompt }) => (
							<option key={id} value={id}>{`${name} (${prompt})`}</option>
						))}
					</select>
				</label>
				<label>
					Medium
					<select name="medium">
						{allMediums.map((medium) => (
							<option key={medium}>{medium}</option>
						))}
					</select>
				</label>
				<label>
					Prompt
					<select name="prompt">
						<option value="">as the queue says</option>
						{wrapupPrompts.map((prompt) => (
							<option key={prompt}>{prompt}</option>
						))}
					</select>
				</label>
				<label>
					Placed by a dialer
					<input name="dialer" type="checkbox" value="yes" />
				</label>
				<label>
					Copilot sums it up
					<input name="copilot" type="checkbox" value="yes" />
				</label>
				<button type="submit" class="main">
					Ring
				</button>
			</form>
		</section>
	);
}
