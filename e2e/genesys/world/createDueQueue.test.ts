import { describe, expect, it } from 'vitest';
import { createDueQueue } from './createDueQueue.ts';
import { createManualTime } from './createManualTime.ts';
import { createRandom } from './createRandom.ts';

describe('the queue of what falls due', () => {
	it('gives tasks by time, those of one time in the order they came, and never one that was taken back', () => {
		const random = createRandom(11);
		const queue = createDueQueue<number>();
		const expected: { due: number; order: number }[] = [];
		for (let order = 0; order < 2000; order += 1) {
			const due = random.between(0, 300);
			const takeBack = queue.add(due, order);
			if (random.next() < 0.3) {
				takeBack();
				takeBack();
			} else expected.push({ due, order });
		}
		expect(queue.size()).toBe(expected.length);
		expected.sort((one, other) => one.due - other.due || one.order - other.order);
		const given = Array.from({ length: expected.length }, () => queue.take());
		expect(given).toEqual(expected.map(({ due, order }) => ({ due, task: order })));
		expect([queue.take(), queue.nextDue(), queue.size()]).toEqual([undefined, undefined, 0]);
	});

	it('lets a task be taken back after it ran, without losing another', () => {
		const queue = createDueQueue<string>();
		const takeBack = queue.add(1, 'first');
		queue.add(2, 'second');
		queue.take();
		takeBack();
		expect(queue.size()).toBe(1);
		expect(queue.take()).toEqual({ due: 2, task: 'second' });
	});
});

describe('the clock that is moved by hand', () => {
	it('runs what falls due on the way, also what those tasks add, and says what is next', () => {
		const time = createManualTime(1000);
		const heard: string[] = [];
		const hear = (name: string) => () => heard.push(`${name} ${time.now()}`);
		time.scheduler.after(30, hear('late'));
		time.scheduler.after(10, () => {
			hear('early')();
			time.scheduler.after(5, hear('added'));
		});
		time.scheduler.after(20, hear('never'))();
		expect([time.nextDue(), time.waiting()]).toEqual([1010, 2]);
		time.advance(20);
		expect(heard).toEqual(['early 1010', 'added 1015']);
		expect([time.now(), time.nextDue()]).toEqual([1020, 1030]);
		time.advance(10);
		expect(heard.at(-1)).toBe('late 1030');
	});
});
