import type { Stage } from '../stage/stage.ts';

/** Every note of the fleet holds this word, so that none can lie about unseen. */
export const noteMark = 'remark';

/** What the agent types: nothing in half of the cases, else a text that no other choice has. */
export function drawNotes({ random }: Stage): string {
	return random.next() < 0.5 ? '' : `${noteMark} ${random.uuid().slice(0, 13)}`;
}
