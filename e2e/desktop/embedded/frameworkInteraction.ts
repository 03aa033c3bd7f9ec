import type { SimulatedConversation, SimulatedParticipant } from '../../genesys/world/simulatedConversation.ts';
import type { World } from '../../genesys/world/world.ts';
import { agentParticipants } from '../../genesys/world/worldState.ts';
import { customerNamed } from '../customers.ts';

/**
 * An interaction as the public framework for embedded clients shows it to a customer's page: states beside personal
 * data. Source: the fields that public framework samples read. Times are ISO, durations seconds.
 */
export type FrameworkInteraction = {
	readonly id: string;
	readonly state: 'ALERTING' | 'DIALING' | 'CONNECTED' | 'DISCONNECTED';
	readonly direction: 'Inbound' | 'Outbound';
	readonly startTime: string;
	readonly connectedTime?: string;
	readonly endTime?: string;
	readonly isConnected: boolean;
	readonly isDisconnected: boolean;
	/** After-call work is over, or there was none. */
	readonly isDone: boolean;
	readonly isCallback: boolean;
	readonly isDialer: boolean;
	readonly isChat: boolean;
	readonly isEmail: boolean;
	readonly isMessage: boolean;
	readonly isVoicemail: boolean;
	readonly queueName?: string;
	readonly disposition?: string;
	readonly dispositionDurationSeconds: number;
	readonly interactionDurationSeconds: number;
	readonly name: string;
	readonly phone: string;
	readonly ani: string;
};

type Leg = SimulatedParticipant['communications'][number];

function stateOf(legs: readonly Leg[]): FrameworkInteraction['state'] {
	const has = (state: Leg['state']): boolean => legs.some((leg) => leg.state === state);
	if (has('connected')) return 'CONNECTED';
	if (has('alerting')) return 'ALERTING';
	return has('dialing') ? 'DIALING' : 'DISCONNECTED';
}

function isDone(legs: readonly Leg[]): boolean {
	return legs.every(
		({ state, afterCallWork }) =>
			(state === 'disconnected' || state === 'terminated') &&
			afterCallWork !== undefined &&
			afterCallWork.state !== 'pending',
	);
}

function seconds(from: number | undefined, to: number | undefined): number {
	return from === undefined || to === undefined ? 0 : Math.max(0, Math.ceil((to - from) / 1000));
}

function iso(name: 'connectedTime' | 'endTime', time: number | undefined): { [Name in typeof name]?: string } {
	return time === undefined ? {} : { [name]: new Date(time).toISOString() };
}

/** The interaction of an agent's own party, or null when the agent has none in this conversation. */
export function frameworkInteraction(
	world: World,
	conversation: SimulatedConversation,
	agentId: string,
): FrameworkInteraction | null {
	const party = agentParticipants(conversation, agentId).at(-1);
	if (party === undefined) return null;
	const legs = party.communications;
	const state = stateOf(legs);
	const { name } = conversation.participants.find(({ purpose }) => purpose === 'customer') ?? { name: '' };
	const { phone } = customerNamed(name);
	const medium = legs[0]?.medium;
	const ended = legs.find(({ disconnectedTime }) => disconnectedTime !== undefined)?.disconnectedTime;
	const codes = world.queues.find(({ id }) => id === party.queueId)?.codes;
	const { queueName } = party;
	const disposition = codes?.find(({ id }) => id === party.wrapup?.code)?.name ?? party.wrapup?.code;
	return {
		id: conversation.id,
		state,
		direction: legs[0]?.direction === 'outbound' ? 'Outbound' : 'Inbound',
		startTime: new Date(conversation.startTime).toISOString(),
		...iso('connectedTime', party.connectedTime),
		...iso('endTime', state === 'DISCONNECTED' ? ended : undefined),
		isConnected: state === 'CONNECTED',
		isDisconnected: state === 'DISCONNECTED',
		isDone: isDone(legs),
		isCallback: medium === 'callback',
		isDialer: conversation.dialer,
		isChat: false,
		isEmail: medium === 'email',
		isMessage: medium === 'message',
		isVoicemail: false,
		...(queueName === undefined ? {} : { queueName }),
		...(disposition === undefined ? {} : { disposition }),
		dispositionDurationSeconds: seconds(party.startAcwTime, party.endAcwTime),
		interactionDurationSeconds: seconds(party.connectedTime, ended),
		name,
		phone,
		ani: phone.replaceAll(/[^+\d]/g, ''),
	};
}
