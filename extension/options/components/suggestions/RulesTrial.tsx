import { useState } from 'preact/hooks';
import type { SettingsView } from '../../../../src/policy/settingsView.ts';
import type { RulesTrial as Trial } from '../../../../src/protocol/suggestionsView.ts';
import { text } from '../../../shared/text.ts';
import type { LearnerModel } from '../../learnerModel.ts';
import { TrialResult } from './TrialResult.tsx';

type Stand =
	| { readonly kind: 'idle' | 'running' | 'lost' }
	| { readonly kind: 'notJson'; readonly detail: string }
	| { readonly kind: 'tried'; readonly trial: Trial };

/** The rules in force, as a text to begin with; empty where there are none. */
function rulesInForce({ settings }: SettingsView): string {
	const rules = settings.find(({ key }) => key === 'rules')?.value;
	return Array.isArray(rules) && rules.length > 0 ? JSON.stringify(rules, null, 2) : '';
}

/** What rules look like, for whoever writes the first one. */
const example = JSON.stringify(
	[{ name: 'IVR choice 2', codeId: '…', weight: 2, attributes: { menu: ['2'] }, says: ['refund'] }],
	null,
	2,
);

/** Rules to be tried on the agent's latest conversations before they are rolled out. Nothing of it is kept. */
export function RulesTrial({ learner, settings }: { readonly learner: LearnerModel; readonly settings: SettingsView }) {
	const [written, setWritten] = useState<string | null>(null);
	const [stand, setStand] = useState<Stand>({ kind: 'idle' });
	const rules = written ?? rulesInForce(settings);
	const tryThem = async (): Promise<void> => {
		if (stand.kind === 'running') return;
		let parsed: unknown;
		try {
			parsed = JSON.parse(rules);
		} catch (error) {
			setStand({ kind: 'notJson', detail: error instanceof Error ? error.message : String(error) });
			return;
		}
		setStand({ kind: 'running' });
		const trial = await learner.tryRules(parsed);
		setStand(trial === 'lost' ? { kind: 'lost' } : { kind: 'tried', trial });
	};
	const problem = problemOf(stand);
	return (
		<div class="field">
			<label for="trial-rules">{text('trial_rules')}</label>
			<p class="field-hint" id="trial-hint">
				{text('trial_hint')}
			</p>
			<textarea
				id="trial-rules"
				class="control control-code"
				rows={10}
				spellcheck={false}
				placeholder={example}
				value={rules}
				aria-describedby="trial-hint trial-problem"
				aria-invalid={problem !== null}
				onInput={({ currentTarget }) => setWritten(currentTarget.value)}
			/>
			<div class="control-row">
				<button
					type="button"
					class="button"
					data-try-rules
					disabled={rules.trim() === ''}
					onClick={() => void tryThem()}
				>
					{text('trial_button')}
				</button>
				<span class="field-note" role="status">
					{stand.kind === 'running' && text('trial_running')}
				</span>
			</div>
			<p class="problem" id="trial-problem" role="alert">
				{problem}
			</p>
			{stand.kind === 'tried' && <TrialResult trial={stand.trial} />}
		</div>
	);
}

function problemOf(stand: Stand): string | null {
	switch (stand.kind) {
		case 'lost':
			return text('learner_lost');
		case 'notJson':
			return text('trial_notJson', stand.detail);
		case 'tried':
			return stand.trial.invalid === null ? text('trial_noList') : null;
		default:
			return null;
	}
}
