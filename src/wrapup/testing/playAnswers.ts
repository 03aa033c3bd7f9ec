import * as v from 'valibot';
import { createClient } from '../../genesys/client.ts';
import { conversationSchema, ownCommunications } from '../../genesys/conversation.ts';
import { createSimulatedTime } from '../../genesys/testing/simulatedTime.ts';
import { type WriteRoute, writeRoutes } from '../../genesys/writeRoute.ts';
import type { Intent } from '../intent.ts';
import { journalOfIntent } from '../journalOf.ts';
import { createNews } from '../news.ts';
import { createOutbox } from '../outbox.ts';
import { platformOf } from '../platformOf.ts';
import { submitLate } from '../submitLate.ts';
import { createHttpPlatform, type HttpPlatform } from './httpPlatform.ts';
import { createMemoryStore } from './memoryStore.ts';
import { anIntent } from './samples.ts';

/** The way each route writes, for a row on all three. */
export const routes = writeRoutes;

/** What a row sets up: the platform before the first request, and the choice. */
export type Stage = {
	readonly prepare?: (platform: HttpPlatform, session: Session) => void;
	readonly choice?: Partial<Intent>;
	/** Milliseconds from the choice to its deadline; ten minutes unless told otherwise. */
	readonly lasts?: number;
	/** The settings have a choice tried although its time is up. */
	readonly lateWrite?: boolean;
	/** The notification socket is up, and tells of every change so many milliseconds later. */
	readonly eventsAfter?: number;
};

/** The sign-in as the client sees it. */
export type Session = { token: string | null; renewedTo: string | null; renewals: number };

/**
 * Plays one choice through the outbox, the client and HTTP on one route, until it has ended or waits for the agent, and
 * then for another minute, so that what comes late is seen too.
 */
export async function playAnswers(route: WriteRoute, stage: Stage) {
	const time = createSimulatedTime();
	const platform = createHttpPlatform(time);
	const begun = time.now();
	const session: Session = { token: 'token-1', renewedTo: 'token-2', renewals: 0 };
	const { store, disk } = createMemoryStore();
	const news = createNews(() => stage.eventsAfter !== undefined);
	const troubles: unknown[] = [];
	const skews: number[] = [];
	const intent = anIntent({ route, chosenAt: begun, deadline: begun + (stage.lasts ?? 600_000), ...stage.choice });

	const client = createClient({
		fetch: platform.fetch,
		clock: time.clock,
		address: () => 'https://api.mypurecloud.de',
		token: (refused) => {
			if (refused !== null) {
				session.renewals += 1;
				session.token = session.renewedTo;
			}
			return Promise.resolve(session.token);
		},
		onSkew: (skew) => skews.push(skew),
	});
	let settle: () => void = () => undefined;
	const settled = new Promise<void>((resolve) => {
		settle = resolve;
	});
	const outbox = createOutbox({
		store,
		clock: time.clock,
		locks: (_, task) => task(),
		random: () => 0.5,
		platform: (...chosen) => platformOf({ client, clock: time.clock }, ...chosen),
		submit: submitLate,
		owner: () => intent.owner,
		mayBeLate: () => stage.lateWrite === true,
		news,
		skew: () => skews.at(-1) ?? 0,
		onChange: ({ stage: { kind } }) => {
			if (kind === 'ended' || kind === 'conflict') settle();
		},
		onTrouble: (error) => troubles.push(error),
	});
	const tell = () => {
		const told = ownCommunications(v.parse(conversationSchema, platform.event()), intent.owner.userId);
		platform.later(stage.eventsAfter ?? 0, () => {
			for (const communication of told) news.tell(communication);
		});
	};
	if (stage.eventsAfter !== undefined) platform.onStored(tell);
	stage.prepare?.(platform, session);

	await outbox.add(intent);
	await time.run(settled);
	const took = time.now() - begun;
	const asked = platform.requests.length;
	await time.advance(60_000);
	const kept = disk.get(intent.id);
	const end = kept?.stage.kind === 'ended' ? kept.stage.outcome : kept?.stage;
	return {
		...platform,
		time,
		outbox,
		session,
		troubles,
		took,
		/** Requests until the end. */
		asked,
		/** The outcome, or the stage of a choice that waits. */
		end,
		intent: kept,
		journal: kept === undefined ? null : journalOfIntent(kept),
		wrote: platform.writes.length,
		changed: platform.effects(),
		/** Plays on after the agent did something. */
		goOn: async (id = intent.id) => {
			await time.advance(60_000);
			const later = disk.get(id)?.stage;
			return later?.kind === 'ended' ? later.outcome : later;
		},
	};
}
