import type { ComponentChildren } from 'preact';
import { text } from '../../../shared/text.ts';

/** One of the things whose health is told, with its title. */
export function HealthPart(props: {
	readonly name: 'policy' | 'access' | 'desktop' | 'device';
	readonly children: ComponentChildren;
}) {
	const id = `health-${props.name}`;
	return (
		<section class="part" aria-labelledby={id} data-health-part={props.name}>
			<h3 id={id}>{text(`health_${props.name}`)}</h3>
			{props.children}
		</section>
	);
}
