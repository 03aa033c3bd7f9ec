import type { Check } from './evidence.ts';

/** Every intent that ended has one line in the journal that says how, and no line speaks of what never was. */
export const oneJournalLine: Check = ({ intents, journal, truth }) => {
	const known = new Map(intents.map((intent) => [intent.id, intent]));
	const lines = new Map<string, Set<string>>();
	for (const { entry } of journal) {
		const said = `${entry.outcome} ${entry.reason ?? ''} ${entry.code?.id ?? ''}`;
		lines.set(entry.id, (lines.get(entry.id) ?? new Set()).add(said));
	}
	const missing = intents.flatMap(({ id, ends, codeId }) => {
		const [end] = ends;
		if (end === undefined) return [];
		const reason = 'reason' in end.outcome ? end.outcome.reason : '';
		const said = lines.get(id);
		if (said === undefined) return [`intent ${id} ended as ${end.outcome.kind} and has no line`];
		return said.has(`${end.outcome.kind} ${reason} ${codeId}`)
			? []
			: [`the line of intent ${id} says ${[...said].join()}`];
	});
	const changed = [...lines]
		.filter(([, said]) => said.size > 1)
		.map(([id, said]) => `the line ${id} was ${[...said].join(', then ')}`);
	const wrapUps = new Set(
		truth.filter(({ kind }) => kind === 'afterCallWorkStarted').map(({ conversationId }) => conversationId),
	);
	const invented = journal
		.filter(({ entry }) => !known.has(entry.id) && !wrapUps.has(entry.conversationId))
		.map(({ entry }) => `the line ${entry.id} speaks of a wrap-up that never was`);
	return [...missing, ...changed, ...invented].map((detail) => ({ kind: 'journal', detail }));
};
