import { type Circumstances, type Utterance, unknownCircumstances } from './circumstances.ts';

/** Keeps the turns whose role is wanted. */
const onlyRoles =
	(...roles: readonly Utterance['role'][]) =>
	({ texts }: Circumstances): Partial<Circumstances> => ({ texts: texts.filter(({ role }) => roles.includes(role)) });

const only =
	(...fields: readonly (keyof Circumstances)[]) =>
	(all: Circumstances): Partial<Circumstances> =>
		Object.fromEntries(fields.map((field) => [field, all[field]]));

/** What each source brings into the circumstances. A policy switches them one by one. */
export const sources = {
	queue: only('queueId', 'agentId'),
	medium: only('medium'),
	direction: only('direction'),
	duration: only('durationSeconds'),
	hour: only('hour'),
	attributes: only('attributes'),
	notes: onlyRoles('note'),
	messages: onlyRoles('customer', 'agent'),
	summary: onlyRoles('summary'),
	copilot: only('predictions'),
	prior: only('prior'),
} as const;

export type SourceName = keyof typeof sources;

/** The circumstances as the permitted sources alone know them. The order of the turns stays. */
export function permitted(all: Circumstances, allowed: ReadonlySet<SourceName>): Circumstances {
	const brought = (Object.keys(sources) as SourceName[])
		.filter((name) => allowed.has(name))
		.map((name) => sources[name](all));
	const texts = new Set(brought.flatMap(({ texts = [] }) => texts));
	let known = unknownCircumstances;
	for (const more of brought) known = { ...known, ...more };
	return { ...known, texts: all.texts.filter((text) => texts.has(text)) };
}
