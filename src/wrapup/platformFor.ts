import type { Client } from '../genesys/client.ts';
import { effectiveRoute, readWrapUp, writeWrapUp } from '../genesys/wrapUpRoutes.ts';
import type { Intent } from './intent.ts';
import { readFresh } from './readFresh.ts';
import type { SubmitPlatform } from './submit.ts';

/**
 * The platform's three questions for one intent. The confirming read goes where the route wrote: the older writer and
 * a gateway may leave the wrap-up on the participant alone.
 */
export function platformFor(client: Client, intent: Intent): SubmitPlatform {
	const { target, owner } = intent;
	const route = effectiveRoute(intent.route, target);
	const confirmAt = route === 'communication' ? target : { ...target, communicationId: null };
	return {
		read: () => readFresh(client, target, { userId: owner.userId, wantVersion: route === 'conversation' }),
		write: (version) => writeWrapUp(client, { route, target, codeId: intent.code.id, notes: intent.notes, version }),
		confirm: () => readWrapUp(client, confirmAt),
	};
}
