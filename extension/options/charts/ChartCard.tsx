import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { text } from '../../shared/text.ts';
import { ScrollFrame } from '../components/suggestions/ScrollFrame.tsx';

/** A chart with what it says in words, and its table in its place for whoever wants the numbers. */
export function ChartCard(props: {
	readonly name: string;
	readonly title: string;
	/** What the chart says; null where there is nothing to draw. */
	readonly words: string | null;
	readonly table: ComponentChildren;
	readonly children: ComponentChildren;
}) {
	const { name, title, words, table, children } = props;
	const [asTable, setAsTable] = useState(false);
	const id = useId();
	return (
		<figure class="chart-card" data-chart={name} aria-labelledby={id}>
			<figcaption>
				<h3 id={id}>{title}</h3>
				{words !== null && (
					<button type="button" class="button chart-switch" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
						{text('charts_asTable')}
					</button>
				)}
				<p class="field-hint">{words ?? text('charts_nothing')}</p>
			</figcaption>
			{words !== null && (asTable ? <ScrollFrame label={title}>{table}</ScrollFrame> : children)}
		</figure>
	);
}
