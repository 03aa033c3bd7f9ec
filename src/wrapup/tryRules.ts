import * as v from 'valibot';
import type { Client } from '../genesys/client.ts';
import type { Clock } from '../genesys/clock.ts';
import { conversationSchema, ownCommunications } from '../genesys/conversation.ts';
import type { EvidenceSource } from '../genesys/evidence/evidence.ts';
import { gatherEvidence } from '../genesys/evidence/gatherEvidence.ts';
import { listWrapUpCodes } from '../genesys/wrapUpCodes.ts';
import type { JournalEntry } from '../journal/journalEntry.ts';
import type { RulesTrial, TriedConversation } from '../protocol/suggestionsView.ts';
import type { Adviser, Evidence } from '../suggest/adviser.ts';
import { readRules } from '../suggest/readRules.ts';
import type { Suggestion } from '../suggest/suggestion.ts';
import { asEvidence } from './asEvidence.ts';
import type { DeskPorts } from './deskPorts.ts';
import { unknownWrapUp } from './lifecycle.ts';
import { durationOf, situationOf } from './situationOf.ts';

/** What {@link tryRules} needs from outside. */
export type RuleTrialPorts = {
	readonly client: Client;
	readonly clock: Clock;
	readonly adviser: Pick<Adviser, 'judge'>;
	readonly evidence: NonNullable<DeskPorts['evidence']>;
	readonly wanted: ReadonlySet<EvidenceSource>;
	readonly userId: string;
};

const listSchema = v.array(v.unknown());

/**
 * Judges conversations of the journal again, without rules and with these: each is read from the platform anew, with what
 * is known of its content, and nothing of it is kept. Rests on `GET /conversations/{id}` and the codes of a participant.
 */
export async function tryRules(
	ports: RuleTrialPorts,
	lines: readonly JournalEntry[],
	given: unknown,
): Promise<RulesTrial> {
	const list = v.safeParse(listSchema, given);
	if (!list.success) return { invalid: null, tried: [], unread: 0 };
	const tried: TriedConversation[] = [];
	let unread = 0;
	for (const line of lines) {
		const one = await tryOn(ports, line, list.output);
		if (one === null) unread += 1;
		else tried.push(one);
	}
	return { invalid: readRules(list.output).invalid, tried, unread };
}

/** Null where the platform does not give the conversation, or its codes, any more. */
async function tryOn(
	ports: RuleTrialPorts,
	line: JournalEntry,
	rules: readonly unknown[],
): Promise<TriedConversation | null> {
	const { client, clock, adviser } = ports;
	const { conversationId, queueName, medium, endedAt: at, code: chosen } = line;
	const path = `conversations/${conversationId}`;
	const conversation = await client({ method: 'get', path, schema: conversationSchema });
	if (conversation.kind === 'failed') return null;
	const communications = ownCommunications(conversation.value, ports.userId);
	const own = communications.find((one) => one.medium === medium && one.queueId === line.queueId) ?? communications[0];
	if (own === undefined) return null;
	const codes = await listWrapUpCodes(client, own);
	if (codes.kind === 'failed') return null;
	let evidence: Evidence = {};
	await gatherEvidence(client, { ...own, clues: own.clues ?? null }, ports.wanted, {
		clock,
		...ports.evidence,
		onPart: (part) => {
			evidence = { ...evidence, ...asEvidence(part) };
		},
		requests: 2,
		mayExplore: false,
	});
	const situation = situationOf(
		{ ...unknownWrapUp(own), startedAt: line.startedAt },
		{ notes: '', durationSeconds: durationOf(own) },
	);
	const first = (given: readonly unknown[]) => {
		const [best]: readonly (Suggestion | undefined)[] = adviser.judge(situation, evidence, codes.value, given);
		return codes.value.find(({ id }) => id === best?.codeId) ?? null;
	};
	return { conversationId, queueName, medium, at, chosen, without: first([]), with: first(rules) };
}
