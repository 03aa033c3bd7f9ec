import { type Scenario, step } from './scenario.ts';

const offer = step(0, 'A', { kind: 'offer', medium: 'call', prompt: 'mandatory' });

/** S6: a call that rings and is never answered; no wrap-up follows. */
export const neverAnswered: readonly [Scenario, Scenario] = [
	{
		name: 'S6a',
		story: 'The customer gives up while it rings',
		steps: [offer, step(9000, 'A', { kind: 'customerLeaves' }), step(9300, 'A', { kind: 'awaitGone' })],
	},
	{
		name: 'S6b',
		story: 'The agent lets it ring until the platform takes it away',
		steps: [
			offer,
			step(29_000, 'A', { kind: 'notResponding' }),
			step(29_000, 'A', { kind: 'customerLeaves' }),
			step(29_300, 'A', { kind: 'awaitGone' }),
		],
	},
];
