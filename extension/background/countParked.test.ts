import { expect, it } from 'vitest';
import { anIntent } from '../../src/wrapup/testing/samples.ts';
import { countParked } from './countParked.ts';

it('counts the choices that still go out after a sign-in, whoever made them', async () => {
	const now = 1_000_000;
	const recent = { chosenAt: now - 1000 };
	const intents = [
		anIntent({ id: '1', ...recent }),
		anIntent({ id: '2', ...recent, stage: { kind: 'held', until: now + 1000 } }),
		anIntent({ id: '3', ...recent, owner: { userId: 'agent-2', organizationId: 'org', region: 'us-east-1' } }),
		anIntent({ id: '4', ...recent, stage: { kind: 'ended', outcome: { kind: 'applied' }, at: now } }),
		anIntent({ id: '5', deadline: now }),
	];
	expect(await countParked({ all: () => Promise.resolve(intents) }, now)).toBe(3);
	expect(await countParked({ all: () => Promise.resolve([]) }, now)).toBe(0);
});
