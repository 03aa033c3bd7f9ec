import { expect, test } from 'vitest';
import type { InteractionPhase, InteractionView } from '../agentView.ts';
import { type DeskState, emptyDesk, phaseOf, selectedOf, withItem, withView } from './deskState.ts';

function interaction(conversationId: string, phase: InteractionPhase): InteractionView {
	return {
		conversationId,
		participantId: 'p',
		communicationId: 'c',
		medium: 'call',
		phase,
		queueName: 'Billing',
		customerName: 'Somebody',
		customerPhone: '',
		connectedAt: null,
		afterCallWorkStartedAt: null,
		prompt: 'mandatory',
		timeoutMs: null,
		storedCode: null,
		frameKey: 'k',
		consulting: false,
	};
}

function after(...views: readonly (readonly InteractionView[])[]): DeskState {
	return views.reduce((state, interactions) => withView(state, { interactions }), emptyDesk);
}

test('a ringing interaction is not selected, an answered one is', () => {
	expect(after([interaction('a', 'ringing')]).selected).toBeNull();
	expect(after([interaction('a', 'ringing')], [interaction('a', 'talking')]).selected).toBe('a');
});

test('an answer takes the selection from another interaction, an end gives it to one that is left', () => {
	const two = after(
		[interaction('a', 'talking'), interaction('b', 'ringing')],
		[interaction('a', 'wrapping'), interaction('b', 'talking')],
	);
	expect(two.selected).toBe('b');
	expect(withView(two, { interactions: [interaction('a', 'wrapping')] }).selected).toBe('a');
	expect(withView(two, { interactions: [] }).selected).toBeNull();
});

test('the selection stays where the agent put it while others change', () => {
	const chosen = { ...after([interaction('a', 'talking'), interaction('b', 'talking')]), selected: 'a' };
	const next = withView(chosen, { interactions: [interaction('a', 'talking'), interaction('b', 'wrapping')] });
	expect(selectedOf(next)?.conversationId).toBe('a');
});

test('the page may know of an end before the platform, but not after it', () => {
	const state: DeskState = { ...after([interaction('a', 'talking')]), endedHere: new Set(['a']) };
	expect(phaseOf(state, interaction('a', 'talking'))).toBe('ended');
	expect(phaseOf(state, interaction('a', 'wrapping'))).toBe('wrapping');
});

test('what is gone is forgotten', () => {
	const state: DeskState = { ...after([interaction('a', 'talking')]), open: new Set(['a']), held: new Set(['a']) };
	const next = withView(state, { interactions: [] });
	expect([...next.open, ...next.held]).toEqual([]);
	expect([...withItem(new Set(['x']), 'x', false)]).toEqual([]);
});
