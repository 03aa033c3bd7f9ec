import { graces } from './graces.ts';
import type { Track } from './track.ts';

/**
 * What a change of the page means. `began`: a conversation came into sight. `ended`: the button that ends a conversation
 * is gone. `wrapUpShown`: the wrap-up tool came into sight with no conversation on. `appeared`: there is one card more.
 * `vanished`: the tool or a card went away; it may come and go only to be drawn again. `finishing`: the button that
 * finishes after-call work was pressed. `finished`: the tool went away after that, or with a code chosen, or at zero.
 */
export type Wake = 'began' | 'ended' | 'wrapUpShown' | 'appeared' | 'vanished' | 'finishing' | 'finished';

const isOwed = ({ state: { kind } }: Track) => kind === 'wrapUp' || kind === 'wrapUpCoded';

function wakeOfGoing({ lastPanel, pressedAt, panelGoneAt, cardGoneAt }: Track): Wake {
	const pressed = (panelGoneAt ?? cardGoneAt ?? 0) - (pressedAt ?? Number.NEGATIVE_INFINITY) <= graces.press;
	return pressed || lastPanel?.codeSelected === true || lastPanel?.atZero === true ? 'finished' : 'vanished';
}

function wakeOfTool(before: Track, after: Track): Wake | null {
	const { evidence: was } = before;
	const { evidence: is } = after;
	// The wrap-up tool alone proves nothing, since agents open it in the middle of a call; the platform has the last word.
	if (is.panel !== null && was.panel === null && !isOwed(before)) return 'wrapUpShown';
	const isAside = is.present && !is.inSight;
	if (was.panel !== null && is.panel === null && !isAside) return wakeOfGoing(after);
	if (was.present && !is.present) return isOwed(before) ? wakeOfGoing(after) : 'vanished';
	return !was.present && is.present && before.cardGoneAt === null ? 'appeared' : null;
}

/** What the change of one conversation means; null where it means nothing, as a card that another one is chosen over. */
export function wakeOf(before: Track, after: Track, pressed: boolean): Wake | null {
	const { evidence: was } = before;
	const { evidence: is } = after;
	if (is.lost) return null;
	if (pressed) return 'finishing';
	// The end button belongs to the one that is selected; of the others nothing is told.
	const hasEnded = before.talkAt !== null && is.talking !== true && !(is.present && !is.inSight);
	if (hasEnded && !isOwed(before)) return 'ended';
	if (is.talking !== true) return wakeOfTool(before, after);
	const isKnown = was.talking === true || before.state.kind === 'connected' || before.word?.state === 'connected';
	return isKnown ? null : 'began';
}
