import type { AgentView, InteractionPhase, InteractionView } from '../agentView.ts';

/** What the top page shows: the platform's view, and what the agent did with the page itself. */
export type DeskState = {
	readonly view: AgentView;
	/** Conversation id of the selected card. */
	readonly selected: string | null;
	/** Conversations whose wrap-up tool is open. */
	readonly open: ReadonlySet<string>;
	/** Conversations the page knows to be over before the platform's view says so. */
	readonly endedHere: ReadonlySet<string>;
	readonly held: ReadonlySet<string>;
	readonly muted: ReadonlySet<string>;
};

/** A desktop that has just been opened. */
export const emptyDesk: DeskState = {
	view: { interactions: [] },
	selected: null,
	open: new Set(),
	endedHere: new Set(),
	held: new Set(),
	muted: new Set(),
};

/** The phase the page shows: it may know of an end before the platform's view does. */
export function phaseOf(state: DeskState, interaction: InteractionView): InteractionPhase {
	const early = interaction.phase === 'talking' && state.endedHere.has(interaction.conversationId);
	return early ? 'ended' : interaction.phase;
}

/** The selected interaction, if it is still there. */
export function selectedOf(state: DeskState): InteractionView | null {
	return state.view.interactions.find((interaction) => interaction.conversationId === state.selected) ?? null;
}

/** The set with an item put in or taken out. */
export function withItem(items: ReadonlySet<string>, item: string, present: boolean): ReadonlySet<string> {
	const next = new Set(items);
	if (present) next.add(item);
	else next.delete(item);
	return next;
}

/** Takes a new view in: an interaction just answered becomes the selected one, what is gone is forgotten. */
export function withView(state: DeskState, view: AgentView): DeskState {
	const before = new Map(state.view.interactions.map((interaction) => [interaction.conversationId, interaction]));
	const there = new Set(view.interactions.map((interaction) => interaction.conversationId));
	const taken = view.interactions.filter((interaction) => interaction.phase !== 'ringing');
	const isNew = ({ conversationId, phase }: InteractionView): boolean =>
		phase === 'talking' && (before.get(conversationId)?.phase ?? 'ringing') === 'ringing';
	const answered = taken.findLast(isNew);
	const kept = state.selected !== null && there.has(state.selected) ? state.selected : null;
	const present = (items: ReadonlySet<string>): ReadonlySet<string> =>
		new Set([...items].filter((conversationId) => there.has(conversationId)));
	return {
		view,
		selected: answered?.conversationId ?? kept ?? taken[0]?.conversationId ?? null,
		open: present(state.open),
		endedHere: present(state.endedHere),
		held: present(state.held),
		muted: present(state.muted),
	};
}
