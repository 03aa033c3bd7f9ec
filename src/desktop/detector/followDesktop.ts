import type { DesktopFacts } from '../facts.ts';
import type { FrameworkFacts } from '../framework/frameworkFacts.ts';
import type { TrafficFacts } from '../traffic/trafficFacts.ts';
import type { Detector, Wakening } from './createDetector.ts';
import type { FrameId } from './desktopTab.ts';
import type { DetectorHealth } from './detectorHealth.ts';
import type { PlatformWord } from './platformWord.ts';
import type { Wake } from './wake.ts';

/** What {@link followDesktop} needs of the desk. */
export type FollowDesktopPorts = {
	readonly detector: Detector;
	readonly clock: { now(): number; sleep(milliseconds: number, signal?: AbortSignal): Promise<void> };
	/** Looks at the platform for the reason given, and about the wrap-up tool given; see `createWaking`. */
	readonly wake: (
		cause: Wake,
		cardCount: () => number,
		tool: { readonly key: string; readonly isShown: () => boolean },
	) => Promise<void>;
	/** The conversation that seemed to end goes on, so its end is not looked for any more. */
	readonly stopLooking: () => void;
	/** What the platform said last of each of the agent's conversations. */
	readonly words: () => readonly PlatformWord[];
	/** Takes the counters whenever they have changed, to keep them for the next life. */
	readonly onHealth?: (health: DetectorHealth) => void;
	readonly onTrouble: (error: unknown) => void;
};

/**
 * Ties the detector to the desk: what a frame shows makes the desk look, and what the platform says goes back to the
 * detector. `heard` is to be called after every change of what the desk knows. Promises end with the looks they brought about.
 */
export function followDesktop(ports: FollowDesktopPorts) {
	const { detector, clock, wake, stopLooking, words, onTrouble } = ports;
	let ended: string | null = null;
	let health = JSON.stringify(detector.health());
	let waiting = new AbortController();
	let dueAt: number | null = null;

	const follow = async (wakes: readonly Wakening[]): Promise<void> => {
		const end = wakes.find(({ cause }) => cause === 'ended');
		if (end !== undefined) ended = end.key;
		else if (ended !== null && detector.talks(ended)) {
			ended = null;
			stopLooking();
		}
		plan();
		await Promise.all(
			wakes.map(({ cause, key }) => wake(cause, detector.cardCount, { key, isShown: () => detector.showsTool(key) })),
		);
	};

	/** Lets the detector judge again when a grace is over. */
	const plan = (): void => {
		const now = JSON.stringify(detector.health());
		if (now !== health) ports.onHealth?.(detector.health());
		health = now;
		const due = detector.due(clock.now());
		if (due === dueAt) return;
		dueAt = due;
		waiting.abort();
		waiting = new AbortController();
		if (due !== null) void pass(due, waiting.signal).catch(onTrouble);
	};
	const pass = async (due: number, signal: AbortSignal): Promise<void> => {
		await clock.sleep(Math.max(0, due - clock.now()), signal);
		if (signal.aborted) return;
		dueAt = null;
		await follow(detector.pass(Math.max(due, clock.now())));
	};

	return {
		detector,
		/** `at` is when the frame noticed it, milliseconds since 1970. */
		take: (frame: FrameId, facts: DesktopFacts, at: number): Promise<void> => follow(detector.take(frame, facts, at)),
		hearTraffic: (facts: TrafficFacts): Promise<void> => follow(detector.hearTraffic(facts)),
		hearFramework: (tabId: number, facts: FrameworkFacts): Promise<void> =>
			follow(detector.hearFramework(tabId, facts)),
		heard: (): void => {
			detector.hearPlatform(words(), clock.now());
			plan();
		},
		leave: (tabId: number): void => {
			detector.leave(tabId, clock.now());
			plan();
		},
	};
}
