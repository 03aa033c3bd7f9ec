import { describe, expect, it } from 'vitest';
import type { TrafficStatus } from './trafficFacts.ts';
import { createTrafficHealth } from './trafficHealth.ts';

/** What is said of the layer after these words of frames; a number is a pause in seconds, `inner` a frame within. */
function healthAfter(...words: readonly (TrafficStatus | `inner ${TrafficStatus}` | number)[]) {
	const traffic = createTrafficHealth();
	let time = 0;
	for (const word of words) {
		if (typeof word === 'number') time += word * 1000;
		else traffic.take(word.replace('inner ', '') as TrafficStatus, !word.startsWith('inner'), time);
	}
	return traffic.health();
}

describe('how the layer does', () => {
	it.each<[string, ReturnType<typeof healthAfter>, TrafficStatus]>([
		['before any word', healthAfter(), 'unheard'],
		['where only requests were seen', healthAfter('inner unheard'), 'unheard'],
		['where a topic came', healthAfter('unheard', 'watching', 'inner unheard'), 'watching'],
		[
			'where one frame hears and another expects in vain',
			healthAfter('watching', 30, 'inner notAvailable'),
			'watching',
		],
		['where nobody has heard for long', healthAfter('watching', 121, 'notAvailable'), 'notAvailable'],
		['where it came too late', healthAfter('reloadNeeded'), 'reloadNeeded'],
		[
			'where a frame of a page that is too old expects in vain',
			healthAfter('reloadNeeded', 'inner notAvailable'),
			'reloadNeeded',
		],
		['where the page was loaded again', healthAfter('reloadNeeded', 'watching'), 'watching'],
		['where it was, and hears nothing', healthAfter('reloadNeeded', 'notAvailable'), 'notAvailable'],
		['where a topic comes after all', healthAfter('notAvailable', 'inner watching'), 'watching'],
	])('%s', (_, health, expected) => {
		expect(health).toBe(expected);
	});
});
