import { hasOwnOperations, mediumPath } from '../../../src/genesys/medium.ts';
import type { InteractionView } from '../agentView.ts';
import type { RestClient } from './restClient.ts';

/** Where the platform keeps the agent's own participant of an interaction; not every medium has a place of its own. */
export function participantPath({ medium, conversationId, participantId }: InteractionView): string {
	const own = `${conversationId}/participants/${participantId}`;
	return hasOwnOperations(medium) ? `/conversations/${mediumPath[medium]}/${own}` : `/conversations/${own}`;
}

function wrapupPath({ medium, conversationId, participantId, communicationId }: InteractionView): string {
	const participant = `/conversations/${mediumPath[medium]}/${conversationId}/participants/${participantId}`;
	return `${participant}/communications/${communicationId}/wrapup`;
}

/** The requests by which the desktop stores what its agent decided; the answer's status. */
export async function storeWrapup(
	rest: RestClient,
	interaction: InteractionView,
	wrapup: { readonly code: string; readonly notes: string; readonly provisional?: boolean } | 'skip',
	write: 'post' | 'patch',
): Promise<number> {
	const participant = participantPath(interaction);
	if (wrapup === 'skip') return (await rest('PATCH', participant, { wrapupSkipped: true })).status;
	const answer =
		write === 'post'
			? await rest('POST', wrapupPath(interaction), wrapup)
			: await rest('PATCH', participant, { wrapup });
	return answer.status;
}
