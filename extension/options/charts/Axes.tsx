import { bandAt, heightOf, labelEvery, plot } from './plot.ts';

/** Room that a label below the drawing takes. */
const labelWidth = 54;

/** The lines and labels around a drawing: values to the left, what the bands are about below. */
export function Axes(props: {
	readonly ticks: readonly number[];
	readonly write: (tick: number) => string;
	readonly labels: readonly string[];
}) {
	const { ticks, write, labels } = props;
	const every = labelEvery(labels.length, labelWidth);
	return (
		<>
			{ticks.map((tick) => (
				<g key={tick}>
					<line
						class={tick === 0 ? 'chart-base' : 'chart-grid'}
						x1={plot.left}
						x2={plot.right}
						y1={heightOf(tick, ticks)}
						y2={heightOf(tick, ticks)}
					/>
					<text x={plot.left - 8} y={heightOf(tick, ticks)} dy="0.35em" text-anchor="end">
						{write(tick)}
					</text>
				</g>
			))}
			{labels.map(
				(label, place) =>
					place % every === 0 && (
						<text key={place} x={bandAt(place, labels.length).middle} y={plot.bottom + 18} text-anchor="middle">
							{label}
						</text>
					),
			)}
		</>
	);
}
