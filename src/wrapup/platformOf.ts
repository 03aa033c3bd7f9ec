import type { Client } from '../genesys/client.ts';
import type { Clock } from '../genesys/clock.ts';
import type { JournalStep } from '../journal/journalStep.ts';
import { countingClient } from './countingClient.ts';
import type { Intent } from './intent.ts';
import { notingClient } from './notingClient.ts';
import { platformFor } from './platformFor.ts';
import type { SubmitPlatform } from './submitPlatform.ts';

/** The platform's three questions for one intent; `onRequest` hears of each request, and `onStep` what came of it. */
export const platformOf = (
	{ client, clock }: { readonly client: Client; readonly clock: Clock },
	intent: Intent,
	onRequest: () => void,
	onStep: (step: JournalStep) => void,
): SubmitPlatform => platformFor(countingClient(notingClient(client, clock, onStep), onRequest), intent);
