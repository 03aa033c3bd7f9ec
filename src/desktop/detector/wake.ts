import { graces } from './graces.ts';
import { standingOf } from './sighting.ts';
import { isAside, type Track } from './track.ts';

/**
 * What a change of the page means. `began`: a conversation came into sight. `ended`: the button that ends a conversation
 * is gone. `wrapUpShown`: the wrap-up tool came into sight with no conversation on. `appeared`: there is one card more.
 * `vanished`: the tool or a card went away; it may come and go only to be drawn again. `finishing`: the button that
 * finishes after-call work was pressed. `finished`: the tool went away after that, or with a code chosen, or at zero.
 */
export type Wake = 'began' | 'ended' | 'wrapUpShown' | 'appeared' | 'vanished' | 'finishing' | 'finished';

function wakeOfGoing({ lastPanel, pressedAt, panelGoneAt, cardGoneAt }: Track): Wake {
	const isPressed = (panelGoneAt || cardGoneAt) - pressedAt <= graces.press;
	return isPressed || lastPanel?.codeSelected === true || lastPanel?.atZero === true ? 'finished' : 'vanished';
}

/** The tool came into sight; or what was taken for it has another clock now, or is used. */
function isNews(was: Track['panel'], is: Track['panel']): boolean {
	if (was === null || is === null) return is !== null;
	return (is.codeSelected && !was.codeSelected) || (was.clock === 'up' && is.clock !== 'up');
}

function wakeOfTool(was: Track, is: Track, isOwed: boolean): Wake | null {
	// The wrap-up tool alone proves nothing, since agents open it in the middle of a call; the platform has the last word.
	if (isNews(was.panel, is.panel) && !isOwed) return 'wrapUpShown';
	if (was.panel !== null && is.panel === null && !isAside(is)) return wakeOfGoing(is);
	if (was.present && !is.present) return isOwed ? wakeOfGoing(is) : 'vanished';
	return !was.present && is.present && was.cardGoneAt === 0 ? 'appeared' : null;
}

/** What the change of one conversation means; null where it means nothing, as a card that another one is chosen over. */
export function wakeOf(was: Track, is: Track, pressed: boolean): Wake | null {
	if (is.lost) return null;
	if (pressed) return 'finishing';
	const isOwed = standingOf(was.state) === 'owed';
	if (is.talking !== true) return was.talkAt > 0 && !isAside(is) && !isOwed ? 'ended' : wakeOfTool(was, is, isOwed);
	const isKnown = was.talking === true || was.state.kind === 'connected' || was.word?.state === 'connected';
	return isKnown ? null : 'began';
}
