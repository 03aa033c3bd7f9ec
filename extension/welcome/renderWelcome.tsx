import { render } from 'preact';
import { onLanguage } from '../shared/text.ts';
import { WelcomePage } from './components/WelcomePage.tsx';
import { createPractice } from './practice/createPractice.ts';
import type { WelcomePorts } from './welcomePorts.ts';

/** Renders the first-run page into an element. Answers how to take it down again. */
export function renderWelcome(root: HTMLElement, ports: WelcomePorts): () => void {
	const practice = createPractice({
		now: () => Date.now(),
		schedule: (work, milliseconds) => {
			const timer = setTimeout(work, milliseconds);
			return () => clearTimeout(timer);
		},
	});
	const paint = (): void => render(<WelcomePage ports={ports} practice={practice} />, root);
	paint();
	const stop = onLanguage(() => {
		practice.begin();
		paint();
	});
	return () => {
		stop();
		render(null, root);
	};
}
