import { createRandom } from '../../genesys/world/createRandom.ts';
import type { DeskSession } from '../deskMessages.ts';

/** What the noise is made with. */
export type NoiseMakers = {
	count(unread: number): void;
	notice(text: string): void;
	show(route: string): void;
};

const routes = ['/dashboards/day', '/dashboards/queues', '/dashboards/team'] as const;

/**
 * The ordinary restlessness of a desktop: counters that change, notices about other things, and routes that change
 * sometimes by hash and sometimes by `pushState`, each time with a new frame.
 */
export function startNoise(session: DeskSession, makers: NoiseMakers): void {
	const random = createRandom(session.seed + 7);
	const { texts } = session;
	const notices = [texts.noticeSchedule, texts.noticeShift, texts.noticeTeam];
	const every = (low: number, high: number, act: () => void): void => {
		setTimeout(
			() => {
				act();
				every(low, high, act);
			},
			random.between(low, high),
		);
	};
	every(1500, 4000, () => makers.count(random.between(1, 9)));
	every(15_000, 40_000, () => makers.notice(notices[random.between(0, 2)] ?? texts.noticeTeam));
	every(7000, 20_000, () => {
		const route = routes[random.between(0, 2)] ?? routes[0];
		if (random.next() < 0.5) location.hash = `#/analytics${route}`;
		else history.pushState(null, '', `#/analytics${route}`);
		makers.show(route);
	});
}
