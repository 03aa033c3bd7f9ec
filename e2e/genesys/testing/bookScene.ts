import * as v from 'valibot';
import { createClient } from '../../../src/genesys/client.ts';
import type { Clock } from '../../../src/genesys/clock.ts';
import { conversationSchema, ownCommunications } from '../../../src/genesys/conversation.ts';
import { createWrapUpBook } from '../../../src/wrapup/wrapUpBook.ts';
import { createPlatform } from '../createPlatform.ts';
import { mintToken } from '../mintToken.ts';
import { createAnswerRest } from '../rest/createAnswerRest.ts';
import { conversationEvent } from '../shapes/conversationEvent.ts';
import { createManualTime } from '../world/createManualTime.ts';
import type { Switches } from '../world/switches.ts';
import { at } from './startScene.ts';

/**
 * The product's own client and book of wrap-ups on a stand-in in the same process: what the first agent's panel would
 * list. `options.deprecatedMedia` is the setting of that name.
 */
export function bookScene(
	switches: Partial<Switches> = {},
	options: { readonly deprecatedMedia?: boolean; readonly permissions?: readonly string[] } = {},
) {
	const time = createManualTime(Date.UTC(2026, 10, 22, 9));
	const platform = createPlatform({ seed: 5, ...time, switches: { applyDelayMs: { min: 0, max: 0 }, ...switches } });
	const { world } = platform;
	const [me, colleague] = [at(world.agents, 0), at(world.agents, 1)];
	me.setPermissions([...me.permissions, ...(options.permissions ?? [])]);
	const answerRest = createAnswerRest(platform, time.scheduler);
	const token = mintToken(platform, me.id, {});
	const clock: Clock = {
		now: time.now,
		sleep: (milliseconds, signal) =>
			new Promise((done) => {
				const takeBack = time.scheduler.after(milliseconds, done);
				signal?.addEventListener('abort', () => {
					takeBack();
					done();
				});
			}),
	};
	const client = createClient({
		clock,
		address: () => `https://api.${platform.domain}`,
		token: () => Promise.resolve(token),
		fetch: async (input, init) => {
			const request = new Request(input, init);
			const { hostname, pathname: path, search: query } = new URL(request.url);
			const headers = Object.fromEntries(request.headers.entries());
			const body = await request.text();
			const answer = await answerRest({ method: request.method, hostname, path, query, headers, body });
			if (answer?.kind !== 'answered') throw new TypeError('The connection was cut.');
			const text = answer.text === '' ? null : answer.text;
			return new Response(text, { status: answer.status, headers: answer.headers });
		},
	});
	const endedElsewhere: string[] = [];
	const book = createWrapUpBook({
		client,
		clock,
		userId: () => me.id,
		skew: () => 0,
		deprecatedMedia: () => options.deprecatedMedia === true,
		onChange: () => undefined,
		onReach: (failure) => {
			if (failure !== null) throw new Error(`The stand-in was not reached: ${JSON.stringify(failure)}`);
		},
		onEndedElsewhere: ({ wrapUp }) => endedElsewhere.push(wrapUp.phase.kind),
	});
	return {
		world,
		time,
		me,
		colleague,
		queue: at(world.queues, 0),
		book,
		client,
		endedElsewhere,
		/** Looks when the list can no longer be taken to be behind the events. */
		lookLater: () => {
			time.advance(10_000);
			return book.look();
		},
		/** Hears of a conversation as the notification socket tells it. */
		hear: (conversationId: string) => {
			const conversation = world.conversation(conversationId);
			if (conversation === undefined) throw new Error(`No conversation ${conversationId}.`);
			book.hear(ownCommunications(v.parse(conversationSchema, conversationEvent(conversation)), me.id));
		},
		/** What the panel would list: medium, party and phase of everything that was noticed. */
		noticed: () =>
			book
				.entries()
				.filter(({ wrapUp }) => wrapUp.noticedAt !== null)
				.map(({ wrapUp }) => ({
					medium: wrapUp.target.medium,
					participantId: wrapUp.target.participantId,
					phase: wrapUp.phase.kind,
				})),
	};
}
