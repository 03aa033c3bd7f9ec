import type { World } from '../genesys/world/world.ts';
import type { PageReport } from './deskMessages.ts';

/** Does in the simulated centre what an agent's page asked for to hand an interaction on. Throws what the centre says. */
export function playHandOn(world: World, order: Extract<PageReport, { kind: 'handOn' }>): void {
	const { conversationId, how, agentId } = order;
	switch (how) {
		case 'transfer':
			world.transfer(conversationId, agentId);
			break;
		case 'consult':
			world.consult(conversationId, agentId);
			break;
		case 'transferAfterConsult':
			world.endConsult(conversationId, 'transfer');
			break;
		case 'conference':
		case 'leave':
			world.endConsult(conversationId, how);
	}
}
