import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** A titled part of the page. */
export function Section(props: {
	readonly title: string;
	readonly hint?: string;
	/** Takes the whole width instead of that of a form. */
	readonly wide?: boolean;
	readonly children: ComponentChildren;
}) {
	const id = useId();
	return (
		<section class={props.wide === true ? 'section section-wide' : 'section'} aria-labelledby={id}>
			<h2 id={id}>{props.title}</h2>
			{props.hint !== undefined && <p class="section-hint">{props.hint}</p>}
			{props.children}
		</section>
	);
}
