import type { OwnCommunication } from '../genesys/conversation.ts';
import type { WrapUpTarget } from '../genesys/wrapUpRoutes.ts';

/** Gets a communication as an event of the platform has just shown it. */
export type Hear = (communication: OwnCommunication) => void;

/** News of one communication, for whoever waits for its wrap-up. */
export type News = {
	/**
	 * From now on `hear` gets every event about the target, until the function that is returned is called. Null where no
	 * events come at present: then only reading tells.
	 */
	readonly listen: (target: WrapUpTarget, hear: Hear) => (() => void) | null;
	/** To be called with every own communication in an event of `v2.users.{id}.conversations`, repeated or late as it may be. */
	readonly tell: Hear;
};

/** Hands events on to those who wait for them; `isUp` says whether the notification socket is. */
export function createNews(isUp: () => boolean): News {
	const listeners = new Set<{ readonly target: WrapUpTarget; readonly hear: Hear }>();

	return {
		listen: (target, hear) => {
			if (!isUp()) return null;
			const listener = { target, hear };
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
		tell: (communication) => {
			for (const { target, hear } of listeners) {
				const { participantId, communicationId } = target;
				const isTarget = communication.participantId === participantId;
				if (isTarget && (communicationId ?? communication.communicationId) === communication.communicationId)
					hear(communication);
			}
		},
	};
}
