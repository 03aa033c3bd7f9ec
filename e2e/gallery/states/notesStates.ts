import type { PanelState } from '../galleryState.ts';
import { billing, chosen, ended, galleryNow, inFlight, panelState } from './galleryEntries.ts';

const snippets = [
	{ name: 'Refund promised', text: 'Refund of {amount} promised on {date}, {agent}.' },
	{ name: 'Call back', text: 'Call back on ___ between ___ and ___.' },
	{ name: 'Wrong queue', text: 'Came in over {queue}, belongs to ___.' },
];

const notesOf = (length: number): string =>
	'Invoice 4711 was paid twice; the second payment goes back. '.repeat(length).slice(0, length);

const talking = { kind: 'talking', provisional: 'off', requestedWork: null } as const;

const held = (by: 'armed' | 'automatic') =>
	billing({
		time: { kind: 'until', since: galleryNow - 50_000, until: galleryNow + 10_000, forced: false },
		progress: { kind: 'held', ...inFlight, until: galleryNow + 7000, by },
	});

/** Notes, snippets, the end of the time, and what is sent without a click at that moment. */
export const notesStates: readonly PanelState[] = [
	panelState('arm-offers', 'Conversations going on, choose early', '[data-arm]', [], {
		talking: [billing({ progress: talking }), billing({ key: 'entry-2', queueName: 'Sales', progress: talking })],
		activeCount: 2,
	}),
	panelState('arm-beside', 'One waits, another goes on', '[data-arm]', [billing()], {
		talking: [billing({ key: 'entry-2', medium: 'message', queueName: 'Sales', progress: talking })],
		activeCount: 1,
	}),
	panelState('arm-choosing', 'Choosing early', '[data-suggestion]', [], {
		talking: [billing({ progress: talking })],
		activeCount: 1,
		steps: [{ kind: 'click', selector: '[data-arm]' }],
	}),
	panelState('armed-early', 'Chosen early', '[data-armed]', [], {
		talking: [billing({ progress: talking, armed: chosen, draft: 'Ticket 4711' })],
		activeCount: 1,
	}),
	panelState('held-armed', 'Chosen early, undo running', '[data-held-by="armed"]', [held('armed')]),
	panelState('held-automatic', 'Nobody chose, undo running', '[data-held-by="automatic"]', [held('automatic')]),
	panelState('applied-automatic', 'Applied by itself', '[data-outcome="applied"]', [
		billing({ progress: { ...ended({ kind: 'applied' }), by: 'automatic' } }),
	]),
	panelState('time-near', 'Half a minute is left', '[data-warns="true"]', [
		billing({ time: { kind: 'until', since: galleryNow - 33_000, until: galleryNow + 27_000, forced: false } }),
	]),
	panelState('snippets', 'Snippets', '.snippets', [billing()], {
		snippets,
		steps: [{ kind: 'type', selector: '[data-notes]', text: 'Paid twice. /' }],
	}),
	panelState('notes-report', 'Notes that reports may cut', '[data-notes-level="report"]', [
		billing({ draft: notesOf(1100) }),
	]),
	panelState('notes-over', 'Notes too long', '[data-notes-level="over"]', [billing({ draft: notesOf(10_023) })]),
	panelState('notes-wanted', 'Notes are wanted', '[data-notes-wanted]', [billing({ needsNotes: [chosen.id] })], {
		steps: [{ kind: 'click', selector: '[data-suggestion="1"]' }],
	}),
];
