import type { InteractionView } from '../agentView.ts';
import type { RestClient } from './restClient.ts';
import { participantPath } from './storeWrapup.ts';

/** Answers (`connected`) or ends (`disconnected`) an interaction, as the agent does with the buttons of the desktop. */
export async function setCallState(
	rest: RestClient,
	interaction: InteractionView,
	state: 'connected' | 'disconnected',
): Promise<void> {
	const { status } = await rest('PATCH', participantPath(interaction), { state });
	if (status >= 300) throw new Error(`The platform answered ${status} to ${state}`);
}
