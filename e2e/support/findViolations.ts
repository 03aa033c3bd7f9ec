import type { Page } from '@playwright/test';
import axe from 'axe-core';
import * as v from 'valibot';

const violations = v.array(
	v.object({ id: v.string(), nodes: v.array(v.object({ target: v.array(v.unknown()), failureSummary: v.string() })) }),
);

/** What axe finds wrong with a page as it stands, one line a place: rule, element, what to do. */
export async function findViolations(page: Page): Promise<string[]> {
	await page.evaluate(axe.source);
	const found = v.parse(
		violations,
		await page.evaluate(`axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
			.then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target, failureSummary }) => ({ target, failureSummary })) })))`),
	);
	return found.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
	);
}
