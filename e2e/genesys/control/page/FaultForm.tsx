import { faultNames } from '../../namedFaults.ts';
import type { ControlState } from '../controlState.ts';
import { order } from './controlSignals.ts';
import { onFields } from './onFields.ts';

/** Lets something go wrong with the next requests, with the sockets or with the sign-in. */
export function FaultForm({ faultsWaiting, sockets }: ControlState) {
	const set = onFields(({ fault = '', method, path, times = '1' }) => {
		const wanted = faultNames.find((name) => name === fault);
		if (wanted === undefined) return;
		const match = { ...(method === undefined ? {} : { method }), ...(path === undefined ? {} : { path }) };
		void order({ kind: 'fault', ...match, times: Number(times), name: wanted });
	});
	const button = (kind: 'clearFaults' | 'announceClosing' | 'cutSockets' | 'endSessions', text: string) => (
		<button type="button" onClick={() => void order({ kind })}>
			{text}
		</button>
	);
	return (
		<section>
			<h2>Faults</h2>
			<form onSubmit={set}>
				<label>
					Next
					<input name="times" type="number" min="1" value="1" />
				</label>
				<label>
					Method
					<select name="method">
						<option value="">any</option>
						{['GET', 'POST', 'PATCH', 'PUT', 'DELETE'].map((method) => (
							<option key={method}>{method}</option>
						))}
					</select>
				</label>
				<label>
					Path matches
					<input name="path" placeholder="wrapup$" />
				</label>
				<label>
					Fault
					<select name="fault">
						{faultNames.map((name) => (
							<option key={name}>{name}</option>
						))}
					</select>
				</label>
				<button type="submit" class="main">
					Set
				</button>
			</form>
			<p>{`${faultsWaiting} waiting, ${sockets} sockets open`}</p>
			{button('clearFaults', 'Clear faults')} {button('announceClosing', 'Announce closing')}{' '}
			{button('cutSockets', 'Cut sockets')} {button('endSessions', 'Forget who is signed in')}
		</section>
	);
}
