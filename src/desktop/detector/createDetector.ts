import type { DesktopFacts } from '../facts.ts';
import type { FrameworkFacts } from '../framework/frameworkFacts.ts';
import type { TrafficFacts } from '../traffic/trafficFacts.ts';
import { bindByWords } from './bindByWords.ts';
import { type FrameId, newTab, putFrame } from './desktopTab.ts';
import { countWrapUp, type DetectorHealth, isDrifted, noHealth } from './detectorHealth.ts';
import { graces } from './graces.ts';
import { createWrapUpJudge } from './judgeWrapUps.ts';
import { isOver, type PlatformWord } from './platformWord.ts';
import { dueOf, reduceTrack } from './reduceTrack.ts';
import { bind, evidenceOf, forget, isAtRest, keyOf, newSight } from './sight.ts';
import type { Sighting } from './sighting.ts';
import { newTrack, type Track } from './track.ts';
import { type Wake, wakeOf } from './wake.ts';

/** A reason to look at the platform, and the conversation it is about, by its key; empty where that cannot be told. */
export type Wakening = { readonly cause: Wake; readonly key: string };

/** Watches what the frames of the desktop say; see {@link createDetector}. All times are milliseconds since 1970. */
export type Detector = {
	/** Takes the facts of one frame; gives what their change means. */
	readonly take: (frame: FrameId, facts: DesktopFacts, at: number) => readonly Wakening[];
	/** Takes what the platform says just now of all the agent's conversations. */
	readonly hearPlatform: (words: readonly PlatformWord[], at: number) => void;
	readonly hearTraffic: (tabId: number, facts: TrafficFacts) => readonly Wakening[];
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
const wakeOfHint: Readonly<Record<string, Wake>> = {
	connected: 'began',
	ended: 'ended',
	wrapUp: 'ended',
	done: 'finished',
	skipped: 'finished',
	timedOut: 'finished',
};

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

	const put = (key: string, before: Track, after: Track) => {
		const more = after.disagreements - before.disagreements;
		if (more > 0) health = { ...health, disagreements: health.disagreements + more };
		tracks.set(key, after);
	};

	const isForgotten = ({ evidence, word, since, ...track }: Track, at: number) =>
		!evidence.present &&
		(word === null || isOver(word.state)) &&
		isAtRest({ evidence, word, since, ...track }) &&
		(track.state.kind === 'idle' || at - since >= graces.resume);

	/** Judges every conversation by what the pages show now. `pressedIn` is the tab in which the finish button was pressed. */
	const look = (at: number, pressedIn?: number): Wakening[] => {
		const wakes: Wakening[] = [];
		const evidence = evidenceOf(sight, at);
		const pressed = pressedIn === undefined ? undefined : keyOf(sight, tabs.get(pressedIn)?.subject ?? '');
		for (const [key, shown] of evidence) {
			const before = tracks.get(key) ?? newTrack(at);
			const after = reduceTrack(before, { kind: 'page', evidence: shown, pressed: key === pressed, at });
			const cause = wakeOf(before, after, key === pressed);
			if (cause !== null) wakes.push({ cause, key });
			put(key, before, after);
			if (isForgotten(after, at)) forget(sight, key);
		}
		judge.see(
			wakes.some(({ cause }) => cause === 'ended' || cause === 'wrapUpShown'),
			at,
		);
		return wakes;
	};

	const hints = (states: readonly string[]): Wakening[] =>
		[...new Set(states.flatMap((state) => wakeOfHint[state] ?? []))].map((cause) => ({ cause, key: '' }));

	return {
		take: (frame, facts, at) => {
			const { tabId } = frame;
			const before = tabs.get(tabId) ?? newTab(at);
			const { tab, pressed } = putFrame(before, frame, facts, at);
			tabs.set(tabId, tab);
			const { generation, packVersion } = facts;
			const isShell = tab.shell && !before.shell;
			const isRoster = tab.cards.length > 0 && before.cards.length === 0;
			if (generation !== 'none') health = { ...health, generation, packVersion };
			if (isShell || isRoster)
				health = { ...health, shells: health.shells + Number(isShell), rosters: health.rosters + Number(isRoster) };
			const wakes = look(at, pressed ? tabId : undefined);
			// A desktop that comes into sight without a conversation: one may have ended while nobody remembered the page.
			return isShell ? [{ cause: tab.endButton ? 'began' : 'ended', key: '' }] : wakes;
		},
		hearPlatform: (all, at) => {
			words = all;
			for (const { conversationId, state } of all) {
				const before = tracks.get(conversationId);
				if (before === undefined && isOver(state)) continue;
				const track = before ?? newTrack(at);
				put(conversationId, track, reduceTrack(track, { kind: 'word', word: state, at }));
			}
			const told = new Set(all.map(({ conversationId }) => conversationId));
			for (const [key, track] of tracks)
				if (track.word !== null && !told.has(key))
					put(key, track, reduceTrack(track, { kind: 'word', word: null, at }));
			const misfits = bindByWords(sight, words, at);
			if (misfits > 0) health = { ...health, disagreements: health.disagreements + misfits };
			judge.hear(words, at);
			look(at);
		},
		hearTraffic: (_, { counters, conversations }) => {
			const all = Object.values(counters);
			const owed = words.filter(({ state }) => state === 'wrapUp').length;
			const told = all.reduce((sum, { acw }) => sum + acw, 0);
			if (all.length === 0) return hints(conversations.map(({ state }) => state));
			return told === owed ? [] : hints([told > owed ? 'wrapUp' : 'done']);
		},
		hearFramework: (tabId, { conversationId, state }) => {
			const subject = tabs.get(tabId)?.subject;
			if (conversationId !== null && subject !== undefined && tracks.has(subject)) bind(sight, subject, conversationId);
			return hints([state]);
		},
		leave: (tabId, at) => {
			tabs.delete(tabId);
			look(at);
		},
		pass: (at) => look(at),
		due: (now) => {
			const times = [...tracks.values()].flatMap((track) => dueOf(track, now) ?? []);
			return times.length === 0 ? null : Math.min(...times);
		},
		sightings: () =>
			[...tracks]
				.filter(([, { state }]) => state.kind !== 'idle')
				.map(([key, { state, since, by }]) => ({
					key,
					conversationId: /[ .]/.test(key) ? null : key,
					state,
					since,
					by,
				})),
		showsTool: (key) => tracks.get(key)?.evidence.panel != null,
		talks: (key) => [...tracks].some(([one, { evidence }]) => (key === '' || key === one) && evidence.talking === true),
		desktopSeen: () => [...tabs.values()].some(({ shell }) => shell),
		cardCount: () => Math.max(0, ...[...tabs.values()].map(({ cards }) => cards.length)),
		health: () => health,
		drift: () => isDrifted(health),
		restoreHealth: (kept) => {
			health = kept;
		},
	};
}
