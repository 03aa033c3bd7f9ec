import type { Client } from '../genesys/client.ts';
import { effectiveRoute, readWrapUp, writeWrapUp } from '../genesys/wrapUpRoutes.ts';
import type { Intent } from './intent.ts';
import { readFresh } from './readFresh.ts';
import type { SubmitPlatform } from './submitPlatform.ts';

/**
 * The platform's three questions for one intent. Each may use the part of the rate budget that is kept for writes, and
 * none takes an answer that was asked for before. The confirming read goes where the route wrote: the older writer and
 * a gateway may leave the wrap-up on the participant alone.
 */
export function platformFor(client: Client, intent: Intent): SubmitPlatform {
	const { target, owner, code, notes } = intent;
	const route = effectiveRoute(intent.route, target);
	const confirmAt = route === 'communication' ? target : { ...target, communicationId: null };
	const urgent: Client = (call) => client({ ...call, purpose: 'write', fresh: true });
	return {
		read: () => readFresh(urgent, target, { userId: owner.userId, wantVersion: route === 'conversation' }),
		write: (version, signal) => writeWrapUp(urgent, { route, target, codeId: code.id, notes, version, signal }),
		confirm: () => readWrapUp(urgent, confirmAt),
	};
}
