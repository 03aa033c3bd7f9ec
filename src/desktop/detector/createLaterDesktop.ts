import type { DesktopFacts } from '../facts.ts';
import type { FrameworkFacts } from '../framework/frameworkFacts.ts';
import type { TrafficFacts } from '../traffic/trafficFacts.ts';
import type { FrameId } from './desktopTab.ts';
import { type DetectorHealth, isDrifted, noHealth } from './detectorHealth.ts';
import type { followDesktop } from './followDesktop.ts';

/** What {@link createLaterDesktop} needs from outside. */
export type LaterDesktopPorts = {
	/** Brings the detector, tied to the desk. Asked again after it failed. */
	readonly load: () => Promise<ReturnType<typeof followDesktop>>;
	/** The detector could not be brought for something nobody waits for. */
	readonly onTrouble: (error: unknown) => void;
};

/**
 * Stands for the detector until a page tells of a desktop, so that a worker that was woken by an alarm, a panel or a key
 * does without it. Everything in it was told in this life of the worker, but for the counters of its health.
 */
export function createLaterDesktop({ load, onTrouble }: LaterDesktopPorts) {
	type Desktop = ReturnType<typeof followDesktop>;
	let desktop: Desktop | null = null;
	let loading: Promise<Desktop> | null = null;
	let kept: DetectorHealth = noHealth;

	const bring = async (): Promise<Desktop> => {
		const fresh = await load();
		fresh.detector.restoreHealth(kept);
		desktop = fresh;
		// What the platform has said so far comes before what the page says.
		fresh.heard();
		return fresh;
	};

	const brought = (): Promise<Desktop> => {
		loading ??= bring().catch((error: unknown) => {
			loading = null;
			throw error;
		});
		return loading;
	};

	const health = (): DetectorHealth => desktop?.detector.health() ?? kept;

	return {
		/** `at` is when the frame noticed it, milliseconds since 1970. */
		take: async (frame: FrameId, facts: DesktopFacts, at: number): Promise<void> =>
			await (await brought()).take(frame, facts, at),
		hearTraffic: async (facts: TrafficFacts): Promise<void> => await (await brought()).hearTraffic(facts),
		hearFramework: async (tabId: number, facts: FrameworkFacts): Promise<void> =>
			await (await brought()).hearFramework(tabId, facts),
		heard: (): void => desktop?.heard(),
		/** A tab that closes behind what it told is gone after that was taken. */
		leave: (tabId: number): void => {
			void loading?.then((one) => one.leave(tabId)).catch(onTrouble);
		},
		/** Whether a page of a desktop has told of itself in this life of the worker. */
		desktopSeen: (): boolean => desktop?.detector.desktopSeen() ?? false,
		health,
		drift: (): boolean => isDrifted(health()),
		/** Goes on counting where a former life of the worker stopped. */
		restoreHealth: (former: DetectorHealth): void => {
			kept = former;
			desktop?.detector.restoreHealth(former);
		},
	};
}
