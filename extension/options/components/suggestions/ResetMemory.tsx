import { useState } from 'preact/hooks';
import { countedText, text } from '../../../shared/text.ts';
import { focusOnMount } from '../../focusOnMount.ts';
import type { LearnerModel } from '../../learnerModel.ts';

/** Forgets what was learned, after saying what is lost and asking. */
export function ResetMemory({ learner, learned }: { readonly learner: LearnerModel; readonly learned: number }) {
	const [step, setStep] = useState<'idle' | 'asking' | 'kept' | 'done' | 'lost'>('idle');
	const reset = async (): Promise<void> => setStep((await learner.reset()) ? 'done' : 'lost');
	return (
		<div class="field">
			<h4>{text('reset')}</h4>
			{step === 'asking' ? (
				<div class="ask" role="alert">
					<p>{countedText('reset_ask', learned)}</p>
					<div class="control-row">
						<button type="button" class="button button-danger" data-reset-yes onClick={() => void reset()}>
							{text('reset_yes')}
						</button>
						<button ref={focusOnMount} type="button" class="button" data-reset-no onClick={() => setStep('kept')}>
							{text('journal_clearNo')}
						</button>
					</div>
				</div>
			) : (
				<>
					<p class="field-hint">{text('reset_hint')}</p>
					<div class="control-row">
						<button
							ref={step === 'idle' ? null : focusOnMount}
							type="button"
							class="button"
							data-reset
							onClick={() => setStep('asking')}
						>
							{text('reset_button')}
						</button>
					</div>
				</>
			)}
			<p class="field-note" role="status">
				{step === 'done' && text('reset_done')}
			</p>
			<p class="problem" role="alert">
				{step === 'lost' && text('learner_lost')}
			</p>
		</div>
	);
}
