import type { ScenarioName } from './scenarios.ts';

/**
 * What happens to customer A's conversation, in order, on the platform and in the desktop's own page. Cards
 * are left out: a page that is late shows a card and its call at once.
 */
export type ExpectedOrder = { readonly platform: readonly string[]; readonly page: readonly string[] };

const taken = ['offered', 'answered'];
const closed = ['wrapupStored', 'afterCallWorkEnded'];
const platformWork = ['hungUp', 'afterCallWorkStarted', ...closed];
const talk = ['endButtonShown', 'endButtonRemoved'];
const done = ['wrapupKnowable', 'codeChosen', 'donePressed', 'cardRemoved'];

const ordinary: ExpectedOrder = { platform: [...taken, ...platformWork], page: [...talk, ...done] };
const byTime: ExpectedOrder = { ...ordinary, page: [...talk, 'wrapupKnowable', 'cardRemoved'] };
const refusedOnce: ExpectedOrder = {
	...ordinary,
	page: [...talk, 'wrapupKnowable', 'codeChosen', 'donePressed', 'writeFailed', 'donePressed', 'cardRemoved'],
};
const nothingOwed: ExpectedOrder = { platform: [...taken, 'hungUp'], page: [...talk, 'cardRemoved'] };
const neverTaken: ExpectedOrder = { platform: ['offered', 'hungUp'], page: ['cardRemoved'] };

/** The order of every scenario, as the description of the desktop states it. */
export const expectedOrders: Readonly<Record<ScenarioName, ExpectedOrder>> = {
	S1: ordinary,
	S2a: ordinary,
	S2b: { ...ordinary, page: [...talk, 'wrapupKnowable', 'codeChosen', 'cardRemoved'] },
	S2c: byTime,
	S3: ordinary,
	S4: {
		platform: [...taken, 'hungUp', 'afterCallWorkStarted', 'afterCallWorkEnded'],
		page: [...talk, 'wrapupKnowable', 'cardRemoved'],
	},
	S5a: nothingOwed,
	S5b: { ...ordinary, platform: [...taken, 'afterCallWorkRequested', ...platformWork] },
	S6a: neverTaken,
	S6b: neverTaken,
	S7a: {
		...ordinary,
		platform: [...taken, 'hungUp', 'afterCallWorkStarted', 'transferred', ...closed, 'hungUp'],
	},
	S7b: {
		...ordinary,
		platform: [...taken, 'consulted', 'answered', 'hungUp', 'afterCallWorkStarted', 'transferred', ...closed, 'hungUp'],
	},
	S8: { ...ordinary, platform: [...taken, 'callPlaced', 'answered', ...platformWork] },
	S9: ordinary,
	S10: {
		...ordinary,
		page: ['endButtonShown', 'codeChosen', 'endButtonRemoved', 'wrapupKnowable', 'donePressed', 'cardRemoved'],
	},
	S11: {
		...ordinary,
		page: ['endButtonShown', 'wrapupKnowable', 'codeChosen', 'donePressed', 'cardRemoved'],
	},
	S12: {
		...ordinary,
		platform: [...taken, 'consulted', 'answered', 'conferenced', 'hungUp', ...platformWork],
	},
	S13: {
		...ordinary,
		page: [...talk, 'wrapupKnowable', ...done],
	},
	S14a: byTime,
	S14b: { ...ordinary, page: [...talk, 'wrapupKnowable'] },
	S15: ordinary,
	S16: ordinary,
	S17: byTime,
	S18: nothingOwed,
	S19a: refusedOnce,
	S19b: refusedOnce,
	S20: ordinary,
};
