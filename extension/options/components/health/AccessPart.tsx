import type { SettingsView } from '../../../../src/policy/settingsView.ts';
import { text } from '../../../shared/text.ts';
import { unreachable } from '../../../shared/unreachable.ts';
import { useSignalValue } from '../../../shared/useSignalValue.ts';
import type { AccessModel } from '../../accessModel.ts';
import { AccessFacts } from './AccessFacts.tsx';
import { HealthPart } from './HealthPart.tsx';

/** Whether the platform is there and what the agent may do, asked at the press of a button. */
export function AccessPart(props: { readonly access: AccessModel; readonly settings: SettingsView }) {
	const { access, settings } = props;
	const result = useSignalValue(access.result);
	return (
		<HealthPart name="access">
			<p class="field-hint">{text('access_hint')}</p>
			<div class="control-row">
				<button
					type="button"
					class="button"
					data-check-access
					disabled={result?.kind === 'loading'}
					onClick={() => void access.ask()}
				>
					{text('access_ask')}
				</button>
			</div>
			<div role="status" data-access={result?.kind ?? 'none'}>
				<Outcome result={result} settings={settings} />
			</div>
		</HealthPart>
	);
}

function Outcome(props: { readonly result: AccessModel['result']['value']; readonly settings: SettingsView }) {
	const { result, settings } = props;
	switch (result?.kind) {
		case undefined:
			return null;
		case 'loading':
			return <p>{text('access_asking')}</p>;
		case 'failed':
			return <p class="problem">{text('access_failed')}</p>;
		case 'ready':
			return <AccessFacts check={result.value} settings={settings} />;
		default:
			return unreachable(result);
	}
}
