import { createRandom } from '../../genesys/world/createRandom.ts';
import type { DeskSession } from '../deskMessages.ts';
import { goToRoute, routeCount } from './routes.ts';

/** What the noise is made with. */
export type NoiseMakers = {
	count(unread: number): void;
	notice(text: string): void;
	show(route: string): void;
};

/** One of the notices about other things, by a number. */
export function noticeText({ texts }: DeskSession, position: number): string {
	return [texts.noticeSchedule, texts.noticeShift, texts.noticeTeam][position % 3] ?? texts.noticeTeam;
}

/**
 * The ordinary restlessness of a desktop: counters that change, notices about other things, and routes that change
 * sometimes by hash and sometimes by `pushState`, each time with a new frame.
 */
export function startNoise(session: DeskSession, makers: NoiseMakers): void {
	const random = createRandom(session.seed + 7);
	const every = (low: number, high: number, act: () => void): void => {
		setTimeout(
			() => {
				act();
				every(low, high, act);
			},
			random.between(low, high),
		);
	};
	const [soonest, latest] = session.switches.noise === 'busy' ? [900, 1100] : [1500, 4000];
	every(soonest, latest, () => makers.count(random.between(1, 9)));
	every(15_000, 40_000, () => makers.notice(noticeText(session, random.between(0, 2))));
	every(7000, 20_000, () => {
		const position = random.between(0, routeCount - 1);
		goToRoute(position, random.next() < 0.5 ? 'hash' : 'pushState', (route) => makers.show(route));
	});
}
