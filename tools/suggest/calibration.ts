const bins = 15;

/** Compares how sure the first suggestions were with how often they were right, in fifteen bins (expected calibration error). */
export function createCalibration() {
	const sure = new Float64Array(bins);
	const right = new Float64Array(bins);
	let events = 0;
	return {
		take: (sureness: number, wasRight: boolean): void => {
			const bin = Math.min(bins - 1, Math.floor(sureness * bins));
			sure[bin] = (sure[bin] ?? 0) + sureness;
			right[bin] = (right[bin] ?? 0) + (wasRight ? 1 : 0);
			events += 1;
		},
		error: (): number => sure.reduce((sum, value, bin) => sum + Math.abs(value - (right[bin] ?? 0)), 0) / events,
	};
}
