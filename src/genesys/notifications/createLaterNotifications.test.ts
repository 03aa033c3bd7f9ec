import { describe, expect, it } from 'vitest';
import { createLaterNotifications } from './createLaterNotifications.ts';
import type { Notifications, Subject } from './createNotifications.ts';

const ada: Subject = { userId: 'ada', session: 'one' };

function world() {
	const followed: (Subject | null)[] = [];
	const state = { loads: 0, broken: false, troubles: [] as unknown[] };
	const real: Notifications = {
		state: () => ({ kind: 'up' }),
		follow: (subject) => void followed.push(subject),
	};
	const notifications = createLaterNotifications({
		load: async () => {
			state.loads += 1;
			if (state.broken) throw new Error('no such file');
			return real;
		},
		onTrouble: (error) => state.troubles.push(error),
	});
	return { notifications, followed, state };
}

describe('createLaterNotifications', () => {
	it('brings nothing while nobody is followed', () => {
		const { notifications, state } = world();
		notifications.follow(null);
		expect(notifications.state()).toEqual({ kind: 'off', reason: 'unwanted' });
		expect(state.loads).toBe(0);
	});

	it('is brought once, and follows whoever is wanted by then', async () => {
		const { notifications, followed, state } = world();
		notifications.follow(ada);
		notifications.follow({ ...ada, session: 'two' });
		await expect.poll(() => followed).toEqual([{ userId: 'ada', session: 'two' }]);
		expect(notifications.state()).toEqual({ kind: 'up' });
		notifications.follow(null);
		expect(followed.at(-1)).toBeNull();
		expect(state.loads).toBe(1);
	});

	it('says when it does not come, and is asked for again', async () => {
		const { notifications, followed, state } = world();
		state.broken = true;
		notifications.follow(ada);
		await expect.poll(() => state.troubles).toHaveLength(1);
		state.broken = false;
		notifications.follow(ada);
		await expect.poll(() => followed).toEqual([ada]);
	});
});
