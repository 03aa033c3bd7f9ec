import type { ControlState, ConversationRow } from '../controlState.ts';
import { order } from './controlSignals.ts';
import { HandOn } from './HandOn.tsx';
import { onFields } from './onFields.ts';

type ActionsProps = ConversationRow & Pick<ControlState, 'agents'>;

function Actions(props: ActionsProps) {
	const { id, state, afterCallWork, codes } = props;
	const conversationId = id;
	const ringing = state === 'alerting';
	const live = ringing || state === 'connected';
	return (
		<>
			{ringing && (
				<button type="button" onClick={() => void order({ kind: 'answer', conversationId })}>
					Answer
				</button>
			)}
			{live &&
				(['agent', 'customer'] as const).map((by) => (
					<button key={by} type="button" onClick={() => void order({ kind: 'hangUp', conversationId, by })}>
						{`${by} hangs up`}
					</button>
				))}
			{state === 'connected' && <HandOn {...props} />}
			{afterCallWork === 'pending' && (
				<button type="button" onClick={() => void order({ kind: 'skip', conversationId })}>
					Skip
				</button>
			)}
			{!ringing && (
				<form onSubmit={onFields(({ code = '' }) => void order({ kind: 'store', conversationId, code }))}>
					<select name="code" aria-label="Code">
						{codes.map((code) => (
							<option key={code.id} value={code.id}>
								{code.name}
							</option>
						))}
					</select>
					<button type="submit">Supervisor stores it</button>
				</form>
			)}
		</>
	);
}

/** The last interactions with what can be done to each. */
export function Conversations({ conversations, agents }: ControlState) {
	return (
		<section class="conversations">
			<h2>Interactions</h2>
			<table>
				<thead>
					<tr>
						<th>Agent, queue</th>
						<th>Customer</th>
						<th>State</th>
						<th>After-call work</th>
						<th>Code</th>
						<th>Do</th>
					</tr>
				</thead>
				<tbody>
					{conversations.map((row) => (
						<tr key={row.id}>
							<td>{`${row.agent}, ${row.queue}`}</td>
							<td>{`${row.customer} (${row.medium})`}</td>
							<td>{row.state}</td>
							<td>{`${row.afterCallWork} ${row.prompt === '' ? '' : `(${row.prompt})`}`}</td>
							<td>{row.code}</td>
							<td>
								<Actions {...row} agents={agents} />
							</td>
						</tr>
					))}
				</tbody>
			</table>
			{conversations.length === 0 && <p>None yet: let one ring.</p>}
		</section>
	);
}
