import { createDetector } from '../../../src/desktop/detector/createDetector.ts';
import type { FrameId } from '../../../src/desktop/detector/desktopTab.ts';
import type { DesktopFacts } from '../../../src/desktop/facts.ts';
import { recordSightings, type SightingMoment } from './recordSightings.ts';

/** What the page alone tells: a detector that never hears the platform. */
export type AloneReading = {
	readonly take: (frame: FrameId, facts: DesktopFacts, at: number) => void;
	readonly leave: (tabId: number) => void;
	readonly moments: readonly SightingMoment[];
	readonly close: () => void;
};

/** Starts a reading of the page alone in real time. */
export function readAlone(): AloneReading {
	const detector = createDetector();
	const record = recordSightings(detector);
	let timer: ReturnType<typeof setTimeout> | undefined;
	const settle = (): void => {
		record.look(Date.now());
		clearTimeout(timer);
		const due = detector.due(Date.now());
		if (due === null) return;
		timer = setTimeout(
			() => {
				detector.pass(Date.now());
				settle();
			},
			Math.max(1, due - Date.now()),
		);
	};
	return {
		take: (frame, facts, at) => {
			detector.take(frame, facts, at);
			settle();
		},
		leave: (tabId) => {
			detector.leave(tabId, Date.now());
			settle();
		},
		moments: record.moments,
		close: () => clearTimeout(timer),
	};
}
