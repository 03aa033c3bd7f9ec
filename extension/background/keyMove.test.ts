import { describe, expect, it } from 'vitest';
import { keyCommands, keyMove, type PanelSight } from './keyMove.ts';

const seen = { windowId: 1, shown: { key: 'a', codeId: 'refund', since: 5000 } };
const empty: PanelSight = { windowId: 1, shown: null };
const move = (command: (typeof keyCommands)[number], panels: readonly PanelSight[], now = 9000, windowId = 1) =>
	keyMove(command, { panels, windowId, now });

describe('what a key does', () => {
	it.each(keyCommands)('%s opens the panel where none is open in this window', (command) => {
		expect(move(command, [])).toEqual({ opens: true, asks: null });
		expect(move(command, [{ ...seen, windowId: 2 }])).toEqual({ opens: true, asks: null });
	});

	it('puts the focus into the list of an open panel', () => {
		expect(move('open-panel', [empty])).toEqual({ opens: true, asks: { panel: empty, order: { kind: 'focusList' } } });
	});

	it('asks the panel of this window for the next wrap-up', () => {
		const other = { ...empty, windowId: 2 };
		expect(move('next-wrap-up', [other, empty])).toEqual({
			opens: false,
			asks: { panel: empty, order: { kind: 'next' } },
		});
	});

	it('applies what has been seen for a second, and names it', () => {
		expect(move('apply-first', [seen], 6000)).toEqual({
			opens: false,
			asks: { panel: seen, order: { kind: 'applyFirst', key: 'a', codeId: 'refund' } },
		});
	});

	it.each([
		['was not there for a second', seen, 5999],
		['cannot be seen', empty, 9000],
	])('opens the panel, and no more, where the suggestion %s', (_, panel, now) => {
		expect(move('apply-first', [panel], now)).toEqual({ opens: true, asks: null });
	});
});
