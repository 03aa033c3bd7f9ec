import type { DesktopFacts } from '../facts.ts';

/** A frame of the desktop: its tab, and the document in it. */
export type FrameId = { readonly tabId: number; readonly frameId: number; readonly documentId: string };

/** A frame with what it said last; `serial` is of this document alone, `presses` of its finish button. */
type Frame = {
	readonly documentId: string;
	readonly serial: number;
	readonly presses: number | null;
	readonly facts: DesktopFacts;
};

/** A card with a key of its own. */
export type Card = { readonly key: string; readonly selected: boolean; readonly conversationId: string | null };

/** What the frames of one tab show together. */
export type DesktopTab = {
	readonly frames: ReadonlyMap<number, Frame>;
	/** When the document at its top came into sight, milliseconds since 1970. */
	readonly bornAt: number;
	readonly shell: boolean;
	/** Some frame shows something of the desktop, in a session that is valid. */
	readonly alive: boolean;
	readonly cards: readonly Card[];
	readonly endButton: boolean;
	/** The tool; one that is hidden is none. */
	readonly panel: DesktopFacts['wrapUpPanel'];
	readonly popOutId: string | null;
	/** The card that end button and tool belong to, by its key. */
	readonly subject: string;
	/** The conversations it showed last, by key. */
	readonly shown: readonly string[];
};

type Shown = Pick<DesktopTab, 'shell' | 'alive' | 'cards' | 'endButton' | 'panel' | 'popOutId'>;

const nothing: Shown = { shell: false, alive: false, cards: [], endButton: false, panel: null, popOutId: null };

/** A tab of which nothing is known. */
export function newTab(bornAt: number): DesktopTab {
	return { ...nothing, frames: new Map(), bornAt, subject: '', shown: [] };
}

let serials = 0;

/** A number that no frame and no conversation without a card has yet. */
export function nextSerial(): number {
	serials += 1;
	return serials;
}

function merge(shown: Shown, { serial, facts }: Frame): Shown {
	const { cards, wrapUpPanel } = facts;
	return {
		shell: shown.shell || facts.shell,
		alive: shown.alive || facts.generation !== 'none',
		cards: [...shown.cards, ...cards.map(({ token, ...card }) => ({ ...card, key: `${serial}.${token}` }))],
		endButton: shown.endButton || facts.endButton,
		panel: wrapUpPanel?.visible === true ? wrapUpPanel : shown.panel,
		popOutId: shown.popOutId ?? facts.popOutId,
	};
}

/**
 * Puts a frame's facts into its tab, and tells whether its finish button was pressed. A new document at the top, or one
 * that is left, means that all frames below it are gone; frames may speak before the top does.
 */
export function putFrame(tab: DesktopTab, { frameId, documentId }: FrameId, facts: DesktopFacts, at: number) {
	const known = tab.frames.get(frameId);
	// What comes after is numbered anew: where the browser gives documents no ids, a reloaded page goes by the same address.
	const isLeft = known?.facts.shell === true && facts.generation === 'none';
	const same = known?.documentId === documentId && !isLeft ? known : undefined;
	const isNew = frameId === 0 && known !== undefined && same === undefined;
	const told = facts.wrapUpPanel?.finishPresses ?? null;
	const before = same?.presses ?? null;
	const frame = { documentId, facts, serial: same?.serial ?? nextSerial(), presses: told ?? before };
	const frames = new Map([...(isNew ? [] : tab.frames), [frameId, frame]]);
	const all = [...frames.values()];
	const shown = all.reduce(merge, nothing);
	const alive = shown.alive && !all.some((one) => one.facts.sessionInvalid);
	return {
		tab: { ...tab, ...(isNew ? { bornAt: at, subject: '' } : {}), frames, ...shown, alive },
		pressed: told !== null && before !== null && told > before,
	};
}
