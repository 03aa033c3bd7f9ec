import { describe, expect, it } from 'vitest';
import type { Sighting } from '../../../src/desktop/detector/sighting.ts';
import { recordSightings } from './recordSightings.ts';

const sighting = (key: string, kind: 'connected' | 'wrapUp', conversationId: string | null = null): Sighting => ({
	key,
	conversationId,
	state: { kind },
	since: 0,
	by: 'page',
});

function recording() {
	let present: readonly Sighting[] = [];
	const record = recordSightings({ sightings: () => present });
	return {
		told: () => record.moments.map(({ at, key, state, bornAt }) => [at, key, state, bornAt]),
		show: (at: number, ...now: readonly Sighting[]) => {
			present = now;
			record.look(at);
		},
	};
}

describe('the record of a detector', () => {
	it('holds each change of a state once, and the going of a sighting', () => {
		const { show, told } = recording();
		show(1, sighting('1.1', 'connected'));
		show(2, sighting('1.1', 'connected'));
		show(3, sighting('1.1', 'wrapUp'));
		show(4);
		expect(told()).toEqual([
			[1, '1.1', 'connected', 1],
			[3, '1.1', 'wrapUp', 1],
			[4, '1.1', 'gone', 1],
		]);
	});

	it('goes on with a sighting whose conversation becomes known, and with no other one', () => {
		const { show, told } = recording();
		show(1, sighting('1.1', 'connected'), sighting('1.2', 'wrapUp'));
		show(2, sighting('id', 'connected', 'id'), sighting('1.2', 'wrapUp'));
		show(3, sighting('id', 'wrapUp', 'id'), sighting('1.2', 'wrapUp'));
		expect(told()).toEqual([
			[1, '1.1', 'connected', 1],
			[1, '1.2', 'wrapUp', 1],
			[3, '1.1', 'wrapUp', 1],
		]);
	});
});
