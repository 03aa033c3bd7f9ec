import type { DesktopFacts } from '../../../src/desktop/facts.ts';
import type { Random } from '../../genesys/world/createRandom.ts';
import { agentParticipant } from '../../genesys/world/worldState.ts';
import type { Stage } from './stage.ts';

/** What the page shows of the agent's conversations, the selected one being the one that changed last. */
function factsOf({ world, agent }: Stage, selectedId: string): DesktopFacts {
	const open = world.openConversations(agent.id);
	const legs = open.map((conversation) => agentParticipant(conversation).communications);
	const selected = Math.max(
		0,
		open.findIndex(({ id }) => id === selectedId),
	);
	const shown = legs[selected] ?? [];
	const pending = shown.some((leg) => leg.afterCallWork?.state === 'pending');
	const unused = {
		applyEnabled: false,
		codeSelected: false,
		clock: 'unknown',
		atZero: false,
		finishPresses: 0,
	} as const;
	return {
		generation: 'g2',
		packVersion: 1,
		shell: true,
		cards: open
			.slice(0, 20)
			.map((_, position) => ({ token: position, selected: position === selected, conversationId: null })),
		endButton: shown.some((leg) => leg.state === 'connected'),
		sessionInvalid: false,
		wrapUpPanel: { visible: pending, ...unused },
		popOutId: null,
	};
}

/**
 * A tab with the agent's desktop: it shows each change of the centre a moment later, and the content script reports what
 * changed on the page. With the fault `events` some reports are lost, late or repeated.
 */
export function openDesktopTab(stage: Stage, tabId: number, random: Random): void {
	const frame = { tabId, frameId: 0, documentId: `document-${tabId}` };
	const faulty = stage.faults.has('events');
	let reported = '';

	const report = (selectedId: string) => {
		if (stage.profile.asleep) return;
		const facts = factsOf(stage, selectedId);
		const text = JSON.stringify(facts);
		if (text === reported) return;
		reported = text;
		if (faulty && random.next() < 0.08) return;
		stage.life()?.sight(frame, facts);
		if (faulty && random.next() < 0.05) stage.life()?.sight(frame, facts);
	};

	stage.world.subscribe(({ conversationId, kind }) => {
		if (kind === 'wrapupAccepted' || kind === 'wrapupDropped' || kind === 'routingStatusChanged') return;
		const late = faulty && random.next() < 0.05 ? random.between(1000, 8000) : 0;
		stage.time.scheduler.after(random.between(20, 250) + late, () => report(conversationId));
	});
}
