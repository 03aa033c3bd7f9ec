import { expect, it } from 'vitest';
import { anIntent } from '../../src/wrapup/testing/samples.ts';
import { readParked } from './readParked.ts';

it('counts the choices that still go out after a sign-in, whoever made them, and knows the first to end', async () => {
	const now = 1_000_000;
	const recent = { chosenAt: now - 1000 };
	const intents = [
		anIntent({ id: '1', ...recent }),
		anIntent({ id: '2', ...recent, stage: { kind: 'held', until: now + 1000 }, deadline: now + 500_000 }),
		anIntent({ id: '3', ...recent, owner: { userId: 'agent-2', organizationId: 'org', region: 'us-east-1' } }),
		anIntent({ id: '4', ...recent, stage: { kind: 'ended', outcome: { kind: 'applied' }, at: now } }),
		anIntent({ id: '5', deadline: now }),
		anIntent({
			id: '6',
			...recent,
			stage: { kind: 'conflict', found: { id: 'complaint', name: 'Complaint' }, foundAt: null },
		}),
	];
	expect(await readParked({ all: () => Promise.resolve(intents) }, now)).toEqual({
		parked: 3,
		parkedUntil: now + 500_000,
	});
	expect(await readParked({ all: () => Promise.resolve([]) }, now)).toEqual({ parked: 0, parkedUntil: null });
});
