import type { LoggedRequest } from '../createRequestLog.ts';
import type { Genesys } from '../genesys.ts';
import type { Switches } from '../world/switches.ts';
import type { WorldChange } from '../world/worldChange.ts';
import { agentParticipant } from '../world/worldState.ts';

/** A conversation as a row of the control page. */
export type ConversationRow = {
	readonly id: string;
	readonly agent: string;
	readonly queue: string;
	readonly customer: string;
	readonly medium: string;
	readonly prompt: string;
	readonly state: string;
	readonly afterCallWork: string;
	readonly code: string;
	readonly codes: readonly { readonly id: string; readonly name: string }[];
	/** Whether an agent who was asked for advice is in it. */
	readonly advised: boolean;
};

/** All that the control page shows. Logs hold the last lines, newest first; times are epoch milliseconds. */
export type ControlState = {
	readonly dialect: string;
	readonly organization: string;
	/** Where the agent's desktop is, and the page that shows it in every generation and place. */
	readonly desktop: string;
	readonly gallery: string;
	readonly agents: readonly { readonly id: string; readonly name: string; readonly routingStatus: string }[];
	readonly queues: readonly { readonly id: string; readonly name: string; readonly prompt: string }[];
	readonly conversations: readonly ConversationRow[];
	readonly switches: Switches;
	readonly faultsWaiting: number;
	readonly sockets: number;
	readonly truth: readonly WorldChange[];
	readonly requests: readonly LoggedRequest[];
};

const linesShown = 100;

function row({ world }: Genesys, conversation: ReturnType<Genesys['world']['conversations']>[number]): ConversationRow {
	const participant = agentParticipant(conversation);
	const leg = participant.communications.at(-1);
	const queue = world.queues.find(({ id }) => id === participant.queueId);
	const code = participant.wrapup?.code;
	return {
		id: conversation.id,
		agent: participant.name,
		queue: participant.queueName ?? '',
		customer: conversation.participants[0]?.name ?? '',
		medium: leg?.medium ?? '',
		prompt: participant.wrapupPrompt ?? '',
		state: leg?.state ?? '',
		afterCallWork: leg?.afterCallWork?.state ?? '',
		code: world.codes().find(({ id }) => id === code)?.name ?? code ?? '',
		codes: (queue?.codes ?? []).map(({ id, name }) => ({ id, name })),
		advised: participant.consultParticipantId !== undefined,
	};
}

/** What the control page shows now. */
export function controlState(genesys: Genesys): ControlState {
	const { world, faults, sockets, requests, dialect, domain } = genesys;
	return {
		dialect,
		organization: world.organization.name,
		desktop: `https://apps.${domain}/directory/`,
		gallery: `https://apps.${domain}/desktop-gallery/`,
		agents: world.agents.map(({ id, name, routingStatus }) => ({ id, name, routingStatus })),
		queues: world.queues.map(({ id, name, wrapupPrompt }) => ({ id, name, prompt: wrapupPrompt })),
		conversations: world
			.conversations()
			.toReversed()
			.slice(0, 20)
			.map((conversation) => row(genesys, conversation)),
		switches: world.switches,
		faultsWaiting: faults.waiting(),
		sockets: sockets.count(),
		truth: world.truth().slice(-linesShown).toReversed(),
		requests: requests.all().slice(-linesShown).toReversed(),
	};
}
