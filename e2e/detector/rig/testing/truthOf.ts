import type { Truth } from '../../../desktop/truthLog.ts';

/** When a conversation's wrap-up was, in milliseconds of a test. */
export type TestTimes = {
	readonly cardAt?: number;
	readonly startedAt: number;
	readonly endedAt: number;
	readonly pressedAt?: number;
};

/** The ground truth of one conversation: its card, and its wrap-up if it owes one, known to the page as it begins. */
export function truthOf(conversationId: string, times: TestTimes | null, cardAt = 0): readonly Truth[] {
	const line = (at: number, kind: Truth['kind'], source: Truth['source']): Truth => ({
		at,
		source,
		conversationId,
		kind,
		detail: {},
	});
	const card = line(times?.cardAt ?? cardAt, 'cardShown', 'page');
	if (times === null) return [card];
	const { startedAt, endedAt, pressedAt } = times;
	return [
		card,
		line(startedAt, 'endButtonRemoved', 'page'),
		line(startedAt, 'afterCallWorkStarted', 'world'),
		line(startedAt, 'wrapupKnowable', 'page'),
		...(pressedAt === undefined ? [] : [line(pressedAt, 'donePressed', 'page')]),
		line(endedAt, 'afterCallWorkEnded', 'world'),
		line(endedAt, 'cardRemoved', 'page'),
	];
}
