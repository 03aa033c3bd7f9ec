import type { DesktopFacts } from '../facts.ts';
import type { FrameworkFacts, FrameworkState } from '../framework/frameworkFacts.ts';
import type { TrafficFacts, TrafficState } from '../traffic/trafficFacts.ts';
import { bindByWords } from './bindByWords.ts';
import { type DesktopTab, type FrameId, newTab, putFrame } from './desktopTab.ts';
import { countWrapUp, type DetectorHealth, isDrifted, noHealth } from './detectorHealth.ts';
import { graces } from './graces.ts';
import { isOver } from './hearWord.ts';
import type { PlatformWord } from './platformWord.ts';
import { graceEnds, reduceTrack, type TrackEvent } from './reduceTrack.ts';
import { bind, evidenceOf, forget, isAtRest, isOpaque, keyOf, newSight } from './sight.ts';
import type { Sighting } from './sighting.ts';
import { newTrack, type Track } from './track.ts';
import { type Wake, wakeOf } from './wake.ts';
import { createWrapUpJudge } from './wrapUpJudge.ts';

/** A reason to look at the platform, and the conversation it is about, by its key; empty where that cannot be told. */
export type Wakening = { readonly cause: Wake; readonly key: string };

/** Watches what the frames of the desktop say; see {@link createDetector}. All times are milliseconds since 1970. */
export type Detector = {
	/** Takes the facts of one frame; gives what their change means. */
	readonly take: (frame: FrameId, facts: DesktopFacts, at: number) => readonly Wakening[];
	/** Takes what the platform says just now of all the agent's conversations. */
	readonly hearPlatform: (words: readonly PlatformWord[], at: number) => void;
	readonly hearTraffic: (facts: TrafficFacts) => readonly Wakening[];
	readonly hearFramework: (tabId: number, facts: FrameworkFacts) => readonly Wakening[];
	/** A tab was closed or left the desktop. */
	readonly leave: (tabId: number, at: number) => void;
	/** Lets time pass; gives what is clear by now. */
	readonly pass: (at: number) => readonly Wakening[];
	/** When {@link Detector.pass} has something to do after this time; null while it has nothing. */
	readonly due: (now: number) => number | null;
	readonly sightings: () => readonly Sighting[];
	/** Whether the wrap-up tool of a conversation is in sight. */
	readonly showsTool: (key: string) => boolean;
	/** Whether a page shows the button that ends this conversation; with an empty key, any. */
	readonly talks: (key: string) => boolean;
	readonly desktopSeen: () => boolean;
	/** Cards in the roster just now; a desktop that is open twice counts once. */
	readonly cardCount: () => number;
	readonly health: () => DetectorHealth;
	/** The page has stopped showing what the platform says, 5 wrap-ups in a row. */
	readonly drift: () => boolean;
	/** Goes on counting where a former life of the background stopped. */
	readonly restoreHealth: (health: DetectorHealth) => void;
};

/** What a hint is a reason for. */
const wakeOfHint: Readonly<Record<TrafficState | FrameworkState, Wake | null>> = {
	alerting: null,
	connected: 'began',
	ended: 'ended',
	wrapUp: 'ended',
	done: 'finished',
	skipped: 'finished',
	timedOut: 'finished',
};

const hint = (cause: Wake | null): Wakening[] => (cause === null ? [] : [{ cause, key: '' }]);

/** Nothing is to be remembered of it: it is at rest and out of sight, and the end it had was told long enough. */
const isForgotten = (track: Track, at: number) =>
	!track.present &&
	(track.word === null || isOver(track.word)) &&
	isAtRest(track) &&
	(track.state.kind === 'idle' || at - track.since >= graces.resume);

/**
 * Merges what frames and tabs say, binds cards to conversations as soon as one is known for them, and follows each
 * conversation. It makes the desk look at the platform; the platform's word comes back and wins.
 */
export function createDetector(): Detector {
	const sight = newSight();
	const { tabs, tracks } = sight;
	let words: readonly PlatformWord[] = [];
	let health = noHealth;
	const judge = createWrapUpJudge(sight, (matched) => {
		health = countWrapUp(health, matched);
	});
	const dispute = (count: number) => {
		if (count > 0) health = { ...health, disagreements: health.disagreements + count };
	};

	const put = (key: string, event: TrackEvent, at: number) => {
		const before = tracks.get(key) ?? newTrack(at);
		const after = reduceTrack(before, event, at);
		dispute(after.disputes - before.disputes);
		tracks.set(key, after);
		return { before, after };
	};

	/** Judges every conversation by what the pages show now. In the tab given, the button that finishes was pressed. */
	const look = (at: number, pressedIn?: DesktopTab): Wakening[] => {
		const wakes: Wakening[] = [];
		const pressedKey = pressedIn && (pressedIn.popOutId ?? keyOf(sight, pressedIn.subject));
		for (const [key, evidence] of evidenceOf(sight, at)) {
			const pressed = key === pressedKey;
			const { before, after } = put(key, { kind: 'page', evidence, pressed }, at);
			const cause = wakeOf(before, after, pressed);
			if (cause !== null) wakes.push({ cause, key });
			if (isForgotten(after, at)) forget(sight, key);
		}
		const hinted = wakes.some(({ cause }) => cause === 'ended' || cause === 'wrapUpShown');
		judge.see(hinted, at);
		return wakes;
	};

	return {
		take: (frame, facts, at) => {
			const before = tabs.get(frame.tabId) ?? newTab(at);
			const { tab, pressed } = putFrame(before, frame, facts, at);
			tabs.set(frame.tabId, tab);
			const { generation, packVersion } = facts;
			const isShell = tab.shell && !before.shell;
			const isRoster = tab.cards.length > 0 && before.cards.length === 0;
			if (generation !== 'none') {
				const shells = health.shells + Number(isShell);
				health = { ...health, generation, packVersion, shells, rosters: health.rosters + Number(isRoster) };
			}
			const wakes = look(at, pressed ? tab : undefined);
			// A desktop that comes into sight without a conversation: one may have ended while nobody remembered the page.
			return isShell ? hint(tab.endButton ? 'began' : 'ended') : wakes;
		},
		hearPlatform: (told, at) => {
			words = told;
			for (const word of told) {
				const { conversationId, state } = word;
				if (tracks.has(conversationId) || !isOver(word)) put(conversationId, { kind: 'word', word: state }, at);
			}
			for (const [key, { word }] of tracks) {
				if (word !== null && !told.some(({ conversationId }) => conversationId === key))
					put(key, { kind: 'word', word: null }, at);
			}
			dispute(bindByWords(sight, told, at));
			judge.hear(told, at);
			look(at);
		},
		hearTraffic: ({ counters, conversations }) => {
			const all = Object.values(counters);
			const more = all.reduce((sum, { acw }) => sum + acw, 0) - words.filter(({ state }) => state === 'wrapUp').length;
			if (all.length > 0) return hint(more === 0 ? null : wakeOfHint[more > 0 ? 'wrapUp' : 'done']);
			return [...new Set(conversations.map(({ state }) => wakeOfHint[state]))].flatMap(hint);
		},
		hearFramework: (tabId, { conversationId, state }) => {
			const subject = tabs.get(tabId)?.subject ?? '';
			if (conversationId !== null && tracks.has(keyOf(sight, subject))) bind(sight, subject, conversationId);
			return hint(wakeOfHint[state]);
		},
		leave: (tabId, at) => {
			tabs.set(tabId, { ...(tabs.get(tabId) ?? newTab(at)), alive: false });
			look(at);
			tabs.delete(tabId);
		},
		pass: (at) => look(at),
		due: (now) => {
			const ends = [...tracks.values()].flatMap(graceEnds).filter((end) => end > now);
			return ends.length > 0 ? Math.min(...ends) : null;
		},
		sightings: () =>
			[...tracks]
				.filter(([, { state }]) => state.kind !== 'idle')
				.map(([key, { state, since, by }]) => ({
					key,
					conversationId: isOpaque(key) ? null : key,
					state,
					since,
					by,
				})),
		showsTool: (key) => tracks.get(key)?.panel != null,
		talks: (key) => [...tracks].some(([one, { talking }]) => (key === '' || key === one) && talking === true),
		desktopSeen: () => [...tabs.values()].some(({ shell }) => shell),
		cardCount: () => Math.max(0, ...[...tabs.values()].map(({ cards }) => cards.length)),
		health: () => health,
		drift: () => isDrifted(health),
		restoreHealth: (kept) => {
			health = kept;
		},
	};
}
