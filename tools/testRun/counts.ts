/** How many tests ended how. */
export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

export const noTests: Counts = { passed: 0, failed: 0, skipped: 0 };
/** What a step without tests of its own counts as. */
export const onePassed: Counts = { passed: 1, failed: 0, skipped: 0 };
export const oneFailed: Counts = { passed: 0, failed: 1, skipped: 0 };

export function addCounts(one: Counts, other: Counts): Counts {
	return {
		passed: one.passed + other.passed,
		failed: one.failed + other.failed,
		skipped: one.skipped + other.skipped,
	};
}

/** The closing line of a test run. */
export function countsLine({ passed, failed, skipped }: Counts): string {
	return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** 0 only when nothing failed and at least one test ran: a run that tested nothing must not look green. */
export function exitCodeFor({ passed, failed }: Counts): 0 | 1 {
	return failed === 0 && passed > 0 ? 0 : 1;
}
