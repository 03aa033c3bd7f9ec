import { useLayoutEffect, useRef } from 'preact/hooks';
import { renderPanel } from '../../panel/renderPanel.tsx';
import { text } from '../../shared/text.ts';
import { useSignalValue } from '../../shared/useSignalValue.ts';
import type { Practice } from '../practice/createPractice.ts';
import { practiceSteps } from '../practice/practiceSteps.ts';

/** The panel's own components on a wrap-up of nobody's, and what to try in them. */
export function PracticeSection({ practice }: { readonly practice: Practice }) {
	const frame = useRef<HTMLDivElement>(null);
	const steps = useSignalValue(practice.steps);
	useLayoutEffect(() => {
		if (frame.current === null) return;
		const close = renderPanel(frame.current, practice);
		return () => {
			close();
			practice.stop();
		};
	}, [practice]);
	return (
		<div class="practice" data-practice>
			<section class="welcome-section" aria-labelledby="practice">
				<h2 id="practice">{text('practice_title')}</h2>
				<p>{text('practice_sentence')}</p>
				<ol class="practice-steps">
					{practiceSteps.map((step) => (
						<li key={step} data-step={step} data-done={steps.has(step)}>
							{text(`practice_${step}`)}
							{steps.has(step) && <span class="visually-hidden"> {text('practice_done')}</span>}
						</li>
					))}
				</ol>
				<p role="status" data-practice-end>
					{steps.size === practiceSteps.length ? text('practice_allDone') : ''}
				</p>
				<p class="practice-label">{text('practice_label')}</p>
			</section>
			{/* The panel brings the page's main landmark, which stands in no other. */}
			<div ref={frame} class="practice-frame" />
		</div>
	);
}
