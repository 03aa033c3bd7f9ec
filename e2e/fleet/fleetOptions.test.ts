import { describe, expect, it } from 'vitest';
import { faultNames } from './faultNames.ts';
import { fleetOptions } from './fleetOptions.ts';

describe('fleetOptions', () => {
	it('plays a thousand agents without faults unless told otherwise', () => {
		expect(fleetOptions([])).toMatchObject({ agents: 1000, hours: 8, faults: [], dialect: 'platform', agent: null });
	});

	it('reads a replay as a breach prints it', () => {
		const words = '--seed 7 --agent 42 --hours 4 --faults death,sleep --dialect versioned'.split(' ');
		const read = { seed: 7, agent: 42, hours: 4, faults: ['death', 'sleep'], dialect: 'versioned' };
		expect(fleetOptions(words)).toMatchObject(read);
	});

	it('knows all faults', () => {
		expect(fleetOptions(['--faults', 'all']).faults).toEqual(faultNames);
	});

	it.each([
		[['--agents', '0'], '--agents needs a number of at least 1, and got "0".'],
		[['--agents', '2.5'], '--agents needs a whole number, and got "2.5".'],
		[['--hours', 'many'], '--hours needs a number of at least 0.5, and got "many".'],
		[['--faults', 'rain'], /--faults knows no "rain"\. Use none, all, or some of death, /],
		[['--dialect', 'klingon'], '--dialect knows no "klingon". Use platform, versioned, closed-late.'],
		[['--seed'], '--seed needs a value.'],
		[['--speed', '3'], 'There is no option "--speed".'],
	])('says what is wrong with %j', (words, sentence) => {
		expect(() => fleetOptions(words)).toThrow(sentence);
	});
});
