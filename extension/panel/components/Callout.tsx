import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

/** What a callout is about. `held` and `busy` are choices on their way. */
export type Tone = 'good' | 'calm' | 'warning' | 'bad' | 'held' | 'busy';

const icons: Partial<Record<Tone, IconName>> = { good: 'check', calm: 'info', warning: 'warning', bad: 'warning' };

/** Something to read: a sign, a few words, a sentence, and below what can be done. */
export function Callout(props: {
	readonly tone: Tone;
	readonly title?: string;
	readonly sentence: ComponentChildren;
	/** Below the sentence, over its width. */
	readonly children?: ComponentChildren;
	/** At the end, e.g. a button that takes it away. */
	readonly close?: ComponentChildren;
}) {
	const { tone, title } = props;
	const icon = icons[tone];
	return (
		<div class="card" data-tone={tone}>
			{icon !== undefined && <Icon name={icon} />}
			<div class="card-words">
				{title !== undefined && <p class="card-title">{title}</p>}
				<p class="card-sentence">{props.sentence}</p>
				{props.children}
			</div>
			{props.close}
		</div>
	);
}
