import type { Adviser, ConfirmedChoice } from '../adviser.ts';

/** An adviser that learns nothing: it offers the first five codes as they come, and remembers what it was told. */
export function createIdleAdviser() {
	const confirmed: ConfirmedChoice[] = [];
	const adviser: Adviser = {
		open: () => Promise.resolve(),
		close: () => undefined,
		prepare: () => true,
		advise: (_, candidates) => ({
			suggestions: candidates.slice(0, 5).map(({ id }) => ({
				codeId: id,
				probability: 0,
				confidence: 'unranked',
				reason: { kind: 'notUsedYet', args: [] },
				more: [],
			})),
			heldOut: false,
			silent: false,
		}),
		enrich: () => undefined,
		confirm: async (choice) => void confirmed.push(choice),
		keepOnly: () => undefined,
		followSettings: () => Promise.resolve(),
		followTable: () => undefined,
		state: () => ({
			learned: 0,
			bytes: 0,
			wordTable: false,
			packs: [],
			packRefusal: null,
			rules: { inForce: 0, invalid: [] },
			allowed: new Set(),
			used: new Set(),
			queues: [],
			setAside: null,
		}),
		reset: () => Promise.resolve(),
		exported: () => null,
		importPack: () => Promise.resolve('notSignedIn'),
		judge: () => [],
	};
	return { adviser, confirmed };
}
