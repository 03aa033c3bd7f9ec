import type { ComponentChildren } from 'preact';
import { text } from '../../shared/text.ts';

/** A titled part of the page. */
export function Section(props: {
	readonly name:
		| 'connection'
		| 'behaviour'
		| 'snippets'
		| 'reach'
		| 'watching'
		| 'advanced'
		| 'suggestions'
		| 'health'
		| 'policyCopy'
		| 'journal';
	readonly hint?: string;
	/** Takes the whole width instead of that of a form. */
	readonly wide?: boolean;
	readonly children: ComponentChildren;
}) {
	return (
		<section class={props.wide === true ? 'section section-wide' : 'section'} aria-labelledby={`section-${props.name}`}>
			<h2 id={`section-${props.name}`}>{text(`options_${props.name}`)}</h2>
			{props.hint !== undefined && <p class="section-hint">{props.hint}</p>}
			{props.children}
		</section>
	);
}
