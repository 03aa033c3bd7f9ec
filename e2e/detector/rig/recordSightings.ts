import type { Detector } from '../../../src/desktop/detector/createDetector.ts';
import type { Sighting } from '../../../src/desktop/detector/sighting.ts';

/** A conversation changed its state, in the detector's eyes. */
export type SightingMoment = {
	readonly at: number;
	/** The same through the life of a sighting: its first key. */
	readonly key: string;
	readonly conversationId: string | null;
	readonly state: Sighting['state']['kind'] | 'gone';
	/** When the key was first there. */
	readonly bornAt: number;
};

type Known = { readonly first: string; readonly bornAt: number; state: SightingMoment['state'] };

/**
 * Writes down every change of what a detector tells. `look` is to be called after everything that may have changed it.
 * A sighting whose opaque key gives way to its conversation's id goes on as the same one.
 */
export function recordSightings(detector: Pick<Detector, 'sightings'>) {
	const moments: SightingMoment[] = [];
	const known = new Map<string, Known>();
	/** The key that this one was until now: one that is gone, of the same age in the same state. */
	const formerOf = (sighting: Sighting, present: ReadonlySet<string>): string | undefined => {
		if (sighting.conversationId !== sighting.key) return undefined;
		return [...known].find(([key, { state }]) => !present.has(key) && state === sighting.state.kind)?.[0];
	};
	const take = (sighting: Sighting, present: ReadonlySet<string>, at: number): void => {
		const former = known.has(sighting.key) ? undefined : formerOf(sighting, present);
		const before = known.get(former ?? sighting.key);
		if (former !== undefined) known.delete(former);
		const now = before ?? { first: sighting.key, bornAt: at, state: 'gone' as const };
		known.set(sighting.key, now);
		const { kind } = sighting.state;
		if (now.state === kind) return;
		now.state = kind;
		moments.push({ at, key: now.first, conversationId: sighting.conversationId, state: kind, bornAt: now.bornAt });
	};
	return {
		moments,
		look: (at: number): void => {
			const sightings = detector.sightings();
			const present = new Set(sightings.map(({ key }) => key));
			for (const sighting of sightings) take(sighting, present, at);
			for (const [key, { first, bornAt }] of known) {
				if (present.has(key)) continue;
				known.delete(key);
				moments.push({ at, key: first, conversationId: null, state: 'gone', bornAt });
			}
		},
	};
}
