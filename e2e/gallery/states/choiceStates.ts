import type { PanelState } from '../galleryState.ts';
import { billing, ended, foreign, galleryNow, inFlight, panelState } from './galleryEntries.ts';

/** A choice on its way, and what came of it. */
export const choiceStates: readonly PanelState[] = [
	panelState('undo', 'Undo running', '[data-undo]', [
		billing({ progress: { kind: 'held', ...inFlight, until: galleryNow + 2000 } }),
	]),
	panelState('sending', 'Sending', '.card[data-tone="busy"]', [
		billing({ progress: { kind: 'sending', ...inFlight, phase: 'writing', retryAt: null } }),
	]),
	panelState('sending-again', 'Waiting for the next attempt', '.card[data-tone="busy"]', [
		billing({ progress: { kind: 'sending', ...inFlight, phase: 'waiting', retryAt: galleryNow + 7000 } }),
	]),
	panelState('applied', 'Applied', '[data-outcome="applied"]', [
		billing({ correctable: true, progress: ended({ kind: 'applied' }) }),
	]),
	panelState(
		'correcting',
		'The applied code is being changed',
		'[data-suggestion]',
		[billing({ correctable: true, stored: inFlight.code, progress: ended({ kind: 'applied' }) })],
		{ steps: [{ kind: 'click', selector: '[data-correct]' }] },
	),
	panelState('already-applied', 'Already applied', '[data-outcome="alreadyApplied"]', [
		billing({ progress: ended({ kind: 'alreadyApplied' }) }),
	]),
	panelState('taken-back', 'Taken back', '[data-result="withdrawn"]', [
		billing({ progress: { kind: 'choosing', previous: ended({ kind: 'withdrawn' }) } }),
	]),
	panelState('conflict', 'Conflict', '[data-keep]', [
		billing({
			progress: { kind: 'conflict', ...inFlight, found: foreign, foundAt: galleryNow - 180_000, foundNotes: true },
		}),
	]),
	panelState('missed', 'Missed', '[data-outcome="missed"]', [
		billing({ progress: ended({ kind: 'missed', reason: 'closed' }) }),
	]),
	panelState('timed-out', 'Timed out', '[data-outcome="missed"]', [
		billing({
			notesLeft: true,
			draft: 'Promised a refund by Friday.',
			progress: ended({ kind: 'missed', reason: 'timedOut' }, null),
		}),
	]),
	panelState('refused', 'Refused', '[data-outcome="refused"]', [
		billing({
			progress: ended({
				kind: 'refused',
				reason: 'permission',
				detail: 'conversation:communication:wrapup',
				correlationId: '6f2c0a1e-5b1d-4c86-9d0e-7f3a2b1c4d5e',
			}),
		}),
	]),
	panelState('refused-choosing', 'Refused, while another code can be chosen', '[data-result="refused"]', [
		billing({
			stored: foreign,
			progress: {
				kind: 'choosing',
				previous: ended({
					kind: 'refused',
					reason: 'invalid',
					detail: null,
					correlationId: null,
					holds: foreign,
				}),
			},
		}),
	]),
	panelState('applied-and-next', 'One applied, the next one waits', '[data-suggestion]', [
		billing({ progress: ended({ kind: 'applied' }) }),
		billing({ key: 'entry-2', medium: 'message', queueName: 'Sales' }),
	]),
];
