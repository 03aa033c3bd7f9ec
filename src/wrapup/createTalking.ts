import type { WrapUpTarget } from '../genesys/wrapUpRoutes.ts';
import type { OrderAnswer } from '../protocol/messages.ts';
import type { Progress, RequestedWork } from '../protocol/snapshot.ts';
import { createProvisional, type ProvisionalDraft } from './createProvisional.ts';
import type { DeskPorts } from './deskPorts.ts';
import type { BookEntry, WrapUpBook } from './wrapUpBook.ts';

const done: OrderAnswer = { kind: 'done' };
const gone: OrderAnswer = { kind: 'rejected', reason: 'gone' };

type Addressed = WrapUpTarget & { readonly communicationId: string };

/** The target of a wrap-up whose communication is known, which is the only one that drafts and requests can go to. */
function addressed({ communicationId, ...target }: WrapUpTarget): Addressed | null {
	return communicationId === null ? null : { ...target, communicationId };
}

/**
 * What can be done about a wrap-up while its conversation goes on: drafts of it at the platform, where policy allows them
 * and the write goes to the communication, and after-call work on request, where the queue leaves that to the agent.
 */
export function createTalking(ports: DeskPorts, book: Pick<WrapUpBook, 'find' | 'reloadCodes'>) {
	const { client, clock, locks } = ports;
	const work = new Map<string, RequestedWork>();
	const asked = new Set<string>();

	const talkOf = (key: string): BookEntry | null => {
		const entry = book.find(key);
		return entry?.wrapUp.phase.kind === 'connected' ? entry : null;
	};

	const keepsDrafts = (key: string): boolean => {
		const { provisional, writeRoute } = ports.settings();
		const target = talkOf(key)?.wrapUp.target;
		return provisional === true && writeRoute === 'communication' && target !== undefined && addressed(target) !== null;
	};

	const provisional = createProvisional({
		clock,
		maySave: keepsDrafts,
		save: async (key, draft, signal) => {
			const target = talkOf(key)?.wrapUp.target;
			const place = target === undefined ? null : addressed(target);
			if (place === null) return null;
			const isWanted = () => !signal.aborted && keepsDrafts(key);
			const { saveDraftWithinLimit } = await ports.work.ordering();
			return await locks(`participant ${place.participantId}`, async () =>
				isWanted() ? await saveDraftWithinLimit(ports, place, draft, isWanted) : null,
			);
		},
		onChange: ports.onChange,
	});

	const workOf = ({ wrapUp }: BookEntry): RequestedWork | null => {
		if (wrapUp.prompt !== 'agentRequested' || addressed(wrapUp.target) === null) return null;
		return work.get(wrapUp.key) ?? { requested: wrapUp.workRequested === true, order: 'none' };
	};

	return {
		/** What the panel shows of a conversation that goes on; undefined for any other. */
		of: (entry: BookEntry): Omit<Extract<Progress, { kind: 'talking' }>, 'kind'> | undefined => {
			const { key } = entry.wrapUp;
			if (talkOf(key) === null) return undefined;
			return { provisional: keepsDrafts(key) ? provisional.stateOf(key) : 'off', requestedWork: workOf(entry) };
		},
		/** Reads the codes of a conversation for the drafts' list, once. */
		readCodes: ({ wrapUp: { key }, codes }: BookEntry): void => {
			if (codes !== null || asked.has(key) || !keepsDrafts(key)) return;
			asked.add(key);
			void book.reloadCodes(key).catch(ports.onTrouble);
		},
		/** Reads the codes of a conversation that goes on, because the agent wants to choose early. */
		readCodesNow: async (key: string): Promise<OrderAnswer> => {
			const entry = talkOf(key);
			if (entry === null) return gone;
			if (entry.codes === null) await book.reloadCodes(key);
			return done;
		},
		tentativeCodeId: provisional.codeIdOf,
		/** Takes notes or a tentative code in, to be saved in a moment. Does nothing where drafts are not kept. */
		draft: provisional.change,
		/** Judges a code chosen early, and saves it as a draft where drafts are kept. */
		arm: (key: string, draft: ProvisionalDraft): OrderAnswer => {
			const entry = talkOf(key);
			if (entry === null) return gone;
			const known = draft.codeId === null || entry.codes?.some(({ id }) => id === draft.codeId) === true;
			if (!known) return { kind: 'rejected', reason: 'unknownCode' };
			provisional.change(key, draft);
			return done;
		},
		/** Asks for after-call work during the conversation, or takes that back. */
		requestWork: async (key: string, requested: boolean): Promise<OrderAnswer> => {
			const entry = talkOf(key);
			const before = entry === null ? null : workOf(entry);
			const place = entry === null ? null : addressed(entry.wrapUp.target);
			if (before === null || place === null) return gone;
			work.set(key, { requested: before.requested, order: 'asking' });
			ports.onChange();
			const { requestAfterCallWork } = await ports.work.ordering();
			const answer = await requestAfterCallWork(client, place, requested);
			if (answer.kind === 'ok') work.set(key, { requested: answer.value, order: 'none' });
			else work.set(key, { requested: before.requested, order: 'failed' });
			ports.onChange();
			return done;
		},
		forget: (key: string): void => {
			provisional.forget(key);
			work.delete(key);
			asked.delete(key);
		},
		clear: (): void => {
			provisional.clear();
			work.clear();
			asked.clear();
		},
	};
}

/** See {@link createTalking}. */
export type Talking = ReturnType<typeof createTalking>;
