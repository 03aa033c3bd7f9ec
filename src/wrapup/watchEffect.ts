import type { Clock } from '../genesys/clock.ts';
import { isSame, type Wanted } from './decideFresh.ts';
import type { Hear } from './news.ts';
import type { SubmitPlatform } from './submitPlatform.ts';

/** Waits before each look whether a write has arrived, in milliseconds; together about nine seconds. */
const waits = [300, 500, 900, 1500, 2500, 3500];
/** The same while events come: those are mostly faster than the first look, and cost nothing. */
const waitsWithNews = [1500, 1500, 2500, 3500];
/** The event that says it in full mostly follows the first one within this time, in milliseconds. */
const nextEvent = 250;
/** How long a write is looked for at least before it is given up to write once more inside the window, in milliseconds. */
const leastLook = 2000;

/** What {@link watchEffect} needs from outside. */
export type EffectPorts = {
	readonly clock: Clock;
	readonly confirm: SubmitPlatform['confirm'];
	/** Starts to hear events about the communication; see {@link News}. */
	readonly listen?: (hear: Hear) => (() => void) | null;
};

/** Watches for the effect of one write, from before it leaves. */
export type EffectWatch = {
	/**
	 * Resolves to true as soon as the platform is known to hold the wrap-up, by an event or by reading; to false when it
	 * did not show for about nine seconds, or until `lastChance`, where waiting longer would leave no time to write again.
	 */
	readonly seen: (lastChance: number) => Promise<boolean>;
	readonly end: () => void;
};

/**
 * Begins to watch. An event counts only once after-call work is complete: a draft looks like a final wrap-up in events,
 * which lack `provisional`. The first one that shows the wrap-up before that makes the next look come soon.
 */
export function watchEffect(wanted: Wanted, { clock, confirm, listen }: EffectPorts): EffectWatch {
	let known = false;
	let hinted = false;
	let heard = new AbortController();
	const stop =
		listen?.(({ afterCallWork, stored }) => {
			if (!isSame(stored, wanted)) return;
			known ||= afterCallWork === 'complete';
			if (known) heard.abort();
			else if (!hinted) void clock.sleep(nextEvent).then(() => heard.abort());
			hinted = true;
		}) ?? null;

	const look = async (): Promise<boolean> => {
		const answer = await confirm();
		return answer.kind === 'ok' && isSame(answer.value, wanted);
	};

	const seen = async (lastChance: number): Promise<boolean> => {
		const until = lastChance - clock.now() < leastLook ? Number.POSITIVE_INFINITY : lastChance;
		for (const wait of stop === null ? waits : waitsWithNews) {
			await clock.sleep(Math.max(0, Math.min(wait, until - clock.now())), heard.signal);
			heard = new AbortController();
			if (known || (await look())) return true;
			if (clock.now() >= until) return false;
		}
		return false;
	};

	return { seen, end: () => stop?.() };
}
