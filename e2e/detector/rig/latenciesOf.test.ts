import { describe, expect, it } from 'vitest';
import type { DesktopFacts } from '../../../src/desktop/facts.ts';
import { latenciesOf } from './latenciesOf.ts';
import type { Report } from './seatPages.ts';
import type { BookMoment } from './startBackground.ts';
import { truthOf } from './testing/truthOf.ts';

const truth = truthOf('a', { startedAt: 1000, endedAt: 9000, pressedAt: 8800 });
const byTime = truthOf('a', { startedAt: 1000, endedAt: 9000 });

const report = (frameId: number, arrivedAt: number, facts: Partial<DesktopFacts>): Report => ({
	frame: { tabId: 1, frameId, documentId: 'document' },
	noticedAt: arrivedAt - 5,
	arrivedAt,
	facts: {
		generation: 'g2',
		packVersion: 1,
		shell: true,
		cards: [],
		endButton: false,
		sessionInvalid: false,
		wrapUpPanel: null,
		popOutId: null,
		...facts,
	},
});
const tool = (finishPresses: number) => ({
	wrapUpPanel: {
		visible: true,
		applyEnabled: true,
		codeSelected: true,
		clock: 'up',
		atZero: false,
		finishPresses,
	} as const,
});
const reports = [
	report(0, 500, { endButton: true }),
	report(0, 1040, {}),
	report(1, 1090, tool(0)),
	report(1, 8820, tool(1)),
];
const told = (kind: BookMoment['kind'], at: number): BookMoment => ({ at, key: 'a/1/1', conversationId: 'a', kind });
const product = [told('wrapping', 1210), told('over', 9700)];

describe('the latencies of a run', () => {
	it('run from the page and from what could be known, to the background and to what the agent is told', () => {
		expect(latenciesOf(truth, reports, product)).toEqual({
			toBackground: [40, 90, 20],
			toKnown: [210],
			toDone: [900],
			toOver: [],
		});
	});

	it('run from the end of the platform where nobody pressed', () => {
		expect(latenciesOf(byTime, reports, product)).toMatchObject({ toDone: [], toOver: [700] });
	});

	it('leave out what the reports showed already, and what never came', () => {
		expect(latenciesOf(truth, reports.slice(1), product).toBackground).toEqual([90, 20]);
		expect(latenciesOf(truth, reports.slice(0, 1), [])).toEqual({
			toBackground: [],
			toKnown: [],
			toDone: [],
			toOver: [],
		});
	});
});
