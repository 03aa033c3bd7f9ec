import type { DesktopFacts } from '../facts.ts';
import type { FrameworkFacts } from '../framework/frameworkFacts.ts';
import type { FrameId } from '../mergeSightings.ts';
import type { TrafficFacts } from '../traffic/trafficFacts.ts';
import type { Detector } from './createDetector.ts';
import type { PlatformWord } from './platformWord.ts';
import type { Wake } from './wake.ts';

/** What {@link followDesktop} needs of the desk. */
export type FollowDesktopPorts = {
	readonly detector: Detector;
	readonly clock: { now(): number; sleep(milliseconds: number, signal?: AbortSignal): Promise<void> };
	/** Looks at the platform for the reason given; see `createWaking`. */
	readonly wake: (cause: Wake, cardCount: () => number) => Promise<void>;
	/** A conversation is on, so nothing that ended is looked for any more. */
	readonly stopLooking: () => void;
	/** What the platform said last of each of the agent's conversations. */
	readonly words: () => readonly PlatformWord[];
	readonly onTrouble: (error: unknown) => void;
};

/**
 * Ties the detector to the desk: what a frame shows makes the desk look, and what the platform says goes back to the
 * detector. `heard` is to be called after every change of what the desk knows. Promises end with the looks they brought about.
 */
export function followDesktop({ detector, clock, wake, stopLooking, words }: FollowDesktopPorts) {
	const follow = async (wakes: readonly Wake[]): Promise<void> => {
		await Promise.all(wakes.map((cause) => wake(cause, detector.cardCount)));
	};
	return {
		detector,
		take: async (frame: FrameId, facts: DesktopFacts, at: number): Promise<void> => {
			const wakes = detector.take(frame, facts, at);
			if (detector.talks()) stopLooking();
			await follow(wakes);
		},
		hearTraffic: (tabId: number, facts: TrafficFacts): Promise<void> =>
			follow(detector.hearTraffic(tabId, facts, clock.now())),
		hearFramework: (tabId: number, facts: FrameworkFacts): Promise<void> =>
			follow(detector.hearFramework(tabId, facts, clock.now())),
		heard: (): void => detector.hearPlatform(words(), clock.now()),
		leave: (tabId: number): void => detector.leave(tabId, clock.now()),
	};
}
