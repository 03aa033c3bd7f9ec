import { describe, expect, it } from 'vitest';
import { allMediums, deprecatedMediums, mediums } from '../../src/genesys/medium.ts';
import { readFresh } from '../../src/wrapup/readFresh.ts';
import { bookScene } from './testing/bookScene.ts';
import type { Offer } from './world/world.ts';
import { agentParticipant } from './world/worldState.ts';

const view = 'conversation:communication:view';

/** A conversation of the first agent that goes on, and that the product has seen. */
async function talk(scene: ReturnType<typeof bookScene>, offer: Partial<Offer> = {}) {
	const { world, me, queue } = scene;
	const conversation = world.offer({ agentId: me.id, queueId: queue.id, ...offer });
	await scene.lookLater();
	world.answer(conversation.id);
	await scene.lookLater();
	return { id: conversation.id, own: agentParticipant(conversation, me.id) };
}

describe('the product notices', () => {
	it.each(mediums)('one wrap-up of a conversation of the medium %s', async (medium) => {
		const scene = bookScene();
		const { id, own } = await talk(scene, { medium });
		expect(scene.noticed()).toEqual([]);
		scene.world.hangUp(id, 'customer');
		await scene.lookLater();
		expect(scene.noticed()).toEqual([{ medium, participantId: own.id, phase: 'wrapping' }]);
	});

	it.each(deprecatedMediums)('a wrap-up of the deprecated medium %s only where policy asks for it', async (medium) => {
		for (const deprecatedMedia of [false, true]) {
			const scene = bookScene({}, { deprecatedMedia });
			const { id } = await talk(scene, { medium });
			scene.world.hangUp(id, 'customer');
			await scene.lookLater();
			scene.hear(id);
			expect(scene.noticed()).toHaveLength(deprecatedMedia ? 1 : 0);
		}
	});

	it('nothing of a call that was handed on, and the new one when it comes back', async () => {
		const scene = bookScene();
		const { id, own } = await talk(scene);
		scene.world.transfer(id, scene.colleague.id);
		await scene.lookLater();
		scene.hear(id);
		scene.world.answer(id);
		const back = scene.world.transfer(id, scene.me.id);
		scene.world.answer(id);
		scene.hear(id);
		await scene.lookLater();
		expect(scene.noticed()).toEqual([]);
		scene.world.hangUp(id, 'customer');
		await scene.lookLater();
		expect(scene.noticed()).toEqual([{ medium: 'call', participantId: back.id, phase: 'wrapping' }]);
		expect(own.communications[0]?.afterCallWork?.state).toBe('skipped');
		expect(scene.endedElsewhere).toEqual([]);
	});

	it('both wrap-ups of one conversation where handing on owes one too, each settled by its own code', async () => {
		const scene = bookScene({ afterTransfer: 'byPrompt' });
		const { id, own } = await talk(scene);
		scene.world.transfer(id, scene.colleague.id);
		scene.world.answer(id);
		const back = scene.world.transfer(id, scene.me.id);
		scene.world.answer(id);
		scene.world.hangUp(id, 'customer');
		await scene.lookLater();
		const phases = () => scene.noticed().map(({ participantId, phase }) => [participantId, phase]);
		expect(phases()).toEqual([
			[own.id, 'wrapping'],
			[back.id, 'wrapping'],
		]);
		const wrapup = { code: scene.queue.codes[0]?.id ?? '' };
		scene.world.storeWrapup({ conversationId: id, participantId: back.id, wrapup, by: 'desktop', immediate: true });
		await scene.lookLater();
		expect(phases()).toEqual([
			[own.id, 'wrapping'],
			[back.id, 'alreadyApplied'],
		]);
	});

	it.each(['agent', 'user'] as const)(
		'nothing for advice given as %s, and all for the one who asked',
		async (consultedPurpose) => {
			const scene = bookScene({ consultedPurpose });
			const { world, me, colleague, queue, book } = scene;
			const theirs = world.offer({ agentId: colleague.id, queueId: queue.id });
			world.answer(theirs.id);
			world.consult(theirs.id, me.id);
			await scene.lookLater();
			world.answer(theirs.id);
			await scene.lookLater();
			expect(book.entries().map(({ wrapUp }) => wrapUp.phase.kind)).toEqual(['connected']);
			world.endConsult(theirs.id, 'leave');
			await scene.lookLater();
			expect(scene.noticed()).toEqual([]);
			const { id } = await talk(scene);
			world.consult(id, colleague.id);
			world.answer(id);
			world.endConsult(id, 'conference');
			world.hangUp(id, 'agent', me.id);
			await scene.lookLater();
			expect(scene.noticed()).toMatchObject([{ medium: 'call', phase: 'wrapping' }]);
		},
	);

	it.each([
		['owesWrapup', 1],
		['owesNothing', 0],
	] as const)('what a conversation that was taken over owes: %s', async (takenOver, count) => {
		const scene = bookScene({ takenOver });
		const { world, me, colleague, queue } = scene;
		const theirs = world.offer({ agentId: colleague.id, queueId: queue.id });
		world.answer(theirs.id);
		world.consult(theirs.id, me.id);
		world.answer(theirs.id);
		await scene.lookLater();
		world.endConsult(theirs.id, 'transfer');
		await scene.lookLater();
		world.hangUp(theirs.id, 'customer');
		await scene.lookLater();
		expect(scene.noticed()).toHaveLength(count);
	});

	it.each([
		['callback', ['callback']],
		['call', ['call']],
		['both', ['call', 'callback']],
	] as const)('what a callback and its call owe: %s', async (callbackOwes, owed) => {
		const scene = bookScene({ callbackOwes });
		const { world } = scene;
		const { id, own } = await talk(scene, { medium: 'callback' });
		world.placeCall(id);
		await scene.lookLater();
		world.answer(id);
		await scene.lookLater();
		world.hangUp(id, 'customer');
		await scene.lookLater();
		scene.hear(id);
		expect(
			scene
				.noticed()
				.map(({ medium }) => medium)
				.toSorted(),
		).toEqual(owed);
		for (const communication of own.communications) {
			if (communication.afterCallWork?.state !== 'pending') continue;
			world.storeWrapup({
				conversationId: id,
				participantId: own.id,
				communicationId: communication.id,
				wrapup: { code: scene.queue.codes[1]?.id ?? '' },
				by: 'desktop',
				immediate: true,
			});
			await scene.lookLater();
		}
		expect(new Set(scene.noticed().map(({ phase }) => phase))).toEqual(new Set(['alreadyApplied']));
		expect(scene.endedElsewhere).toHaveLength(owed.length);
	});

	it.each([
		[true, ['wrapping']],
		[false, []],
	] as const)('after-call work on request: %s', async (asked, phases) => {
		const scene = bookScene();
		const { id, own } = await talk(scene, { prompt: 'agentRequested' });
		if (asked) scene.world.requestAfterCallWork(id, own.communications[0]?.id ?? '', true);
		scene.world.hangUp(id, 'customer');
		await scene.lookLater();
		expect(scene.noticed().map(({ phase }) => phase)).toEqual(phases);
	});
});

describe('a code that was stored during the conversation', () => {
	it('is shown once its after-call work is heard of, which does not tell it for final', async () => {
		const scene = bookScene({ codeWhileConnected: 'staysPending' });
		const { id, own } = await talk(scene);
		const code = scene.queue.codes[1]?.id ?? '';
		const write = { conversationId: id, participantId: own.id, wrapup: { code }, by: 'desktop' };
		scene.world.storeWrapup({ ...write, immediate: true });
		scene.hear(id);
		scene.world.hangUp(id, 'customer');
		scene.hear(id);
		expect(scene.noticed()).toMatchObject([{ phase: 'wrapping' }]);
		scene.time.advance(500);
		await expect.poll(() => scene.book.entries()[0]?.wrapUp.stored?.codeId).toBe(code);
		expect(scene.noticed()).toMatchObject([{ phase: 'wrapping' }]);
	});
});

describe('where the list hides what is only in after-call work', () => {
	it.each(allMediums)('a fresh read finds the window of a %s open, and closed again', async (medium) => {
		for (const permissions of [[], [view]]) {
			const scene = bookScene({ listShowsPendingAfterCallWork: false }, { permissions });
			const { id, own } = await talk(scene, { medium });
			scene.world.hangUp(id, 'customer');
			const communicationId = own.communications[0]?.id ?? '';
			const target = { conversationId: id, participantId: own.id, communicationId, medium };
			const read = () => readFresh(scene.client, target, { userId: scene.me.id, wantVersion: false });
			expect(await read()).toMatchObject({ kind: 'ok', value: { window: 'open', stored: null } });
			const code = scene.queue.codes[0]?.id ?? '';
			scene.world.storeWrapup({ ...target, wrapup: { code }, by: 'desktop', immediate: true });
			expect(await read()).toMatchObject({ kind: 'ok', value: { window: 'complete', stored: { codeId: code } } });
		}
	});

	it.each(mediums)('a wrap-up of a %s that an event told of stays until its code is stored', async (medium) => {
		const scene = bookScene({ listShowsPendingAfterCallWork: false });
		const { id, own } = await talk(scene, { medium });
		scene.world.hangUp(id, 'customer');
		scene.hear(id);
		await scene.lookLater();
		await scene.lookLater();
		expect(scene.noticed()).toMatchObject([{ medium, phase: 'wrapping' }]);
		const wrapup = { code: scene.queue.codes[0]?.id ?? '' };
		scene.world.storeWrapup({ conversationId: id, participantId: own.id, wrapup, by: 'desktop', immediate: true });
		await scene.lookLater();
		expect(scene.noticed()).toMatchObject([{ medium, phase: 'alreadyApplied' }]);
	});
});
