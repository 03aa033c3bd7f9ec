import type { ComponentChildren } from 'preact';

/** One thing to say in the middle of the panel, and what can be done about it. */
export function Stage(props: {
	readonly title: string;
	readonly sentence: string;
	readonly children?: ComponentChildren;
}) {
	return (
		<section class="stage">
			<h1>{props.title}</h1>
			<p>{props.sentence}</p>
			{props.children}
		</section>
	);
}
