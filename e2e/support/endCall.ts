import type { Stage } from './stage.ts';
import { type TakenCall, takeCall } from './takeCall.ts';

/**
 * Takes a conversation straight to its wrap-up, with the agent's desktop open: rings, is answered, and the customer
 * hangs up as soon as the desktop shows the call. For tests that are about what comes after.
 *
 * @returns the conversation's id
 */
export async function endCall(stage: Stage, call: TakenCall = {}) {
	const id = await takeCall(stage, call);
	stage.genesys.world.hangUp(id, 'customer');
	return id;
}
