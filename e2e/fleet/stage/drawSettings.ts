import type { WriteRoute } from '../../../src/genesys/writeRoute.ts';
import type { UndoOnClose } from '../../../src/wrapup/createUndoOnClose.ts';
import type { Dialect } from '../../genesys/genesys.ts';
import type { Random } from '../../genesys/world/createRandom.ts';

/** The policy in force for an agent. */
export type FleetSettings = {
	readonly undoSeconds: number;
	readonly undoOnClose: UndoOnClose;
	readonly writeRoute: WriteRoute;
	readonly rateBudget: number;
	readonly idleMinutes: number;
	readonly provisional: boolean;
	/** Whether this agent's network lets the notification socket through. */
	readonly notifications: boolean;
};

/** The policy of an agent's org: mostly the built-in values, with others among them. */
export function drawSettings(random: Random, dialect: Dialect): FleetSettings {
	const route = random.next();
	const usual = route < 0.2 ? ('participant' as const) : ('communication' as const);
	return {
		undoSeconds: [2, 2, 2, 0, 3, 5][random.between(0, 5)] ?? 2,
		undoOnClose: random.next() < 0.7 ? 'commit' : 'drop',
		writeRoute: dialect === 'versioned' && route < 0.8 ? 'conversation' : usual,
		rateBudget: random.next() < 0.1 ? 60 : 240,
		idleMinutes: 10,
		provisional: random.next() < 0.3,
		notifications: random.next() < 0.75,
	};
}
