import { KeyList } from '../../shared/KeyList.tsx';
import { text } from '../../shared/text.ts';
import type { Practice } from '../practice/createPractice.ts';
import type { WelcomePorts } from '../welcomePorts.ts';
import { PracticeSection } from './PracticeSection.tsx';
import { SignInSection } from './SignInSection.tsx';

/** What Afterword is, how to sign in, the keys, and a wrap-up to practise on, read in a minute. */
export function WelcomePage({ ports, practice }: { readonly ports: WelcomePorts; readonly practice: Practice }) {
	return (
		<div class="welcome">
			<header>
				<h1>{text('welcome_title')}</h1>
				<p>{text('welcome_what')}</p>
				<p>{text('welcome_privacy')}</p>
			</header>
			<SignInSection ports={ports} />
			<section class="welcome-section" aria-labelledby="keys">
				<h2 id="keys">{text('keys_title')}</h2>
				<KeyList reach={ports.reach} />
			</section>
			<PracticeSection practice={practice} />
		</div>
	);
}
