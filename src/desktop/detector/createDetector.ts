import type { DesktopFacts } from '../facts.ts';
import type { FrameworkFacts } from '../framework/frameworkFacts.ts';
import { createSightings, type FrameId } from '../mergeSightings.ts';
import type { TrafficFacts } from '../traffic/trafficFacts.ts';
import type { DetectorHealth } from './detectorHealth.ts';
import type { PlatformWord } from './platformWord.ts';
import type { Sighting } from './sighting.ts';
import type { Wake } from './wake.ts';

/** Watches what every frame of the desktop says, and tells what it means; see {@link createDetector}. Times are milliseconds since 1970. */
export type Detector = {
	/** Takes the facts of one frame; gives what changed by them. */
	readonly take: (frame: FrameId, facts: DesktopFacts, at: number) => readonly Wake[];
	/** Takes what the platform says of all the agent's conversations just now. */
	readonly hearPlatform: (words: readonly PlatformWord[], at: number) => void;
	readonly hearTraffic: (tabId: number, facts: TrafficFacts, at: number) => readonly Wake[];
	readonly hearFramework: (tabId: number, facts: FrameworkFacts, at: number) => readonly Wake[];
	/** A tab was closed or left the desktop. */
	readonly leave: (tabId: number, at: number) => void;
	/** Lets time pass; gives what is clear by now. */
	readonly pass: (at: number) => readonly Wake[];
	/** When {@link Detector.pass} has something to do next; null while it has nothing. */
	readonly due: () => number | null;
	readonly sightings: () => readonly Sighting[];
	/** Some frame shows the button that ends a conversation. */
	readonly talks: () => boolean;
	readonly desktopSeen: () => boolean;
	/** Cards in the roster just now; a desktop that is open twice counts once. */
	readonly cardCount: () => number;
	readonly health: () => DetectorHealth;
	/** The page has stopped showing what the platform says: 5 wrap-ups in a row. */
	readonly drift: () => boolean;
	/** Goes on counting where a former life of the background stopped. */
	readonly restoreHealth: (health: DetectorHealth) => void;
};

const noHealth: DetectorHealth = {
	shells: 0,
	rosters: 0,
	wrapUps: 0,
	matched: 0,
	missedInARow: 0,
	disagreements: 0,
	generation: 'none',
	packVersion: 0,
};

/** Starts with no tab. */
export function createDetector(): Detector {
	const sightings = createSightings();
	let health = noHealth;
	let talks = false;
	return {
		take: (frame, facts) => {
			const { wake, tab } = sightings.take(frame, facts);
			talks = tab.endButton;
			return wake === 'none' ? [] : [wake];
		},
		hearPlatform: () => undefined,
		hearTraffic: () => [],
		hearFramework: () => [],
		leave: sightings.leave,
		pass: () => [],
		due: () => null,
		sightings: () => [],
		talks: () => talks,
		desktopSeen: sightings.desktopSeen,
		cardCount: sightings.cardCount,
		health: () => health,
		drift: () => health.missedInARow >= 5,
		restoreHealth: (kept) => {
			health = kept;
		},
	};
}
