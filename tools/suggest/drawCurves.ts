/** A curve with its name; values are shares from 0 to 1, one for each five conversations. */
export type Curve = {
	readonly name: string;
	readonly color: string;
	readonly dashes: string;
	readonly values: readonly number[];
};

const width = 760;
const height = 420;
const frame = { left: 56, right: 190, top: 52, bottom: 52 };
const plotWidth = width - frame.left - frame.right;
const plotHeight = height - frame.top - frame.bottom;
const lineOfText = 16;

const round = (value: number) => Math.round(value * 10) / 10;
const yOf = (share: number) => round(frame.top + plotHeight * (1 - share));

/** Places for labels at the right end, moved apart where curves end near each other. */
function labelPlaces(curves: readonly Curve[]): number[] {
	const wanted = curves
		.map(({ values }, at) => ({ at, y: yOf(values.at(-1) ?? 0) }))
		.sort((one, other) => one.y - other.y);
	const places: number[] = [];
	let lowest = Number.NEGATIVE_INFINITY;
	for (const { at, y } of wanted) {
		lowest = Math.max(y, lowest + 2 * lineOfText + 4);
		places[at] = lowest;
	}
	return places;
}

function drawCurve({ name, color, dashes, values }: Curve, labelY: number, xOf: (at: number) => number): string {
	const points = values.map((value, at) => `${round(xOf(at))},${yOf(value)}`).join(' ');
	const dots = values.map((value, at) => `<circle cx="${round(xOf(at))}" cy="${yOf(value)}" r="3" fill="${color}"/>`);
	const percent = `${Math.round(100 * (values[0] ?? 0))} % → ${Math.round(100 * (values.at(-1) ?? 0))} %`;
	const labelX = width - frame.right + 14;
	return [
		`<polyline points="${points}" fill="none" stroke="${color}" stroke-width="2.5" stroke-linejoin="round" stroke-dasharray="${dashes}"/>`,
		...dots,
		`<text x="${labelX}" y="${labelY}" fill="${color}" font-weight="600">${name}</text>`,
		`<text x="${labelX}" y="${labelY + lineOfText}" fill="#57606a">${percent}</text>`,
	].join('\n');
}

/** Draws curves over the conversations since the start of a shift, as SVG on white, readable in any theme. */
export function drawCurves(curves: readonly Curve[], perPoint: number, agents: number): string {
	const points = Math.max(...curves.map(({ values }) => values.length));
	const xOf = (at: number) => frame.left + (plotWidth * (at + 0.5)) / points;
	const grid = [0, 0.25, 0.5, 0.75, 1].map(
		(share) =>
			`<line x1="${frame.left}" x2="${frame.left + plotWidth}" y1="${yOf(share)}" y2="${yOf(share)}" stroke="#d0d7de"/>` +
			`<text x="${frame.left - 8}" y="${yOf(share) + 4}" text-anchor="end" fill="#57606a">${100 * share} %</text>`,
	);
	const ticks = Array.from({ length: points }, (_, at) =>
		at % 2 === 0
			? `<text x="${round(xOf(at))}" y="${height - frame.bottom + 20}" text-anchor="middle" fill="#57606a">${at * perPoint + 1}–${(at + 1) * perPoint}</text>`
			: '',
	);
	const places = labelPlaces(curves);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="12" role="img">`,
		'<title>How often the first suggestion is right, by conversations since an agent started</title>',
		`<rect width="${width}" height="${height}" fill="#ffffff"/>`,
		`<text x="${frame.left}" y="24" font-size="15" font-weight="600" fill="#1f2328">The first suggestion is right</text>`,
		`<text x="${frame.left}" y="40" fill="#57606a">${agents} simulated agents, each with a memory of their own</text>`,
		...grid,
		...ticks.filter((tick) => tick !== ''),
		`<text x="${frame.left + plotWidth / 2}" y="${height - 10}" text-anchor="middle" fill="#57606a">conversations since the start</text>`,
		...curves.map((curve, at) => drawCurve(curve, places[at] ?? 0, xOf)),
		'</svg>',
		'',
	].join('\n');
}
