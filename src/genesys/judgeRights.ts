import type { HeldRights } from './getRights.ts';

/** What a feature needs; one of `permissions` is enough. Source: the operations' own pages, listed in docs/admin/permissions-and-roles.md. */
const needs = {
	wrapUps: { scope: 'conversations', permissions: ['conversation:participant:wrapup'] },
	socket: { scope: 'notifications', permissions: [] },
	oneConversation: { scope: 'conversations:readonly', permissions: ['conversation:communication:view'] },
	messages: {
		scope: 'conversations:readonly',
		permissions: ['conversation:message:view', 'conversation:webmessaging:view'],
	},
	summaries: { scope: 'conversations:readonly', permissions: ['conversation:summary:view'] },
	prior: { scope: 'analytics:readonly', permissions: ['analytics:conversationAggregate:view'] },
} as const satisfies Readonly<Record<string, { readonly scope: string; readonly permissions: readonly string[] }>>;

/** Parts of the product that need a right at the platform. */
export type RightsFeature = keyof typeof needs;

/** The features in the order in which they are told. */
export const rightsFeatures = Object.keys(needs) as readonly RightsFeature[];

/** Every scope and permission that is looked at. */
export const rightsNames: readonly string[] = [
	...new Set(rightsFeatures.flatMap((feature) => [needs[feature].scope, ...needs[feature].permissions])),
];

/** How a feature stands: `missing` names what to grant, a permission with alternatives as `a | b`. */
export type RightView = { readonly feature: RightsFeature; readonly missing: readonly string[] };

/** A scope without `:readonly` allows reading too. */
const hasScope = (scopes: readonly string[], scope: string) =>
	scopes.includes(scope) || scopes.includes(scope.replace(/:readonly$/, ''));

/** A role may hold `domain:entity:*` and wider. */
const covers = (held: string, wanted: string) => {
	const parts = held.split(':');
	return wanted.split(':').every((part, place) => parts[place] === part || parts[place] === '*');
};

/** Says of each feature what it lacks. Where the platform does not tell what is held, nothing counts as missing. */
export function judgeRights({ scopes, permissions }: HeldRights): readonly RightView[] {
	return rightsFeatures.map((feature) => {
		const { scope, permissions: wanted } = needs[feature];
		const lacksScope = scopes !== null && !hasScope(scopes, scope);
		const isHeld = (permission: string) => permissions?.some((held) => covers(held, permission)) ?? true;
		const lacksPermission = wanted.length > 0 && !wanted.some(isHeld);
		return { feature, missing: [...(lacksScope ? [scope] : []), ...(lacksPermission ? [wanted.join(' | ')] : [])] };
	});
}
