import type { WrapupPrompt } from '../../genesys/world/simulatedQueue.ts';

/** The customers of a scenario, in the order they come. */
export type Who = 'A' | 'B' | 'C';

/** Something that the customer, the agent or the centre does. */
export type Act =
	| {
			readonly kind: 'offer';
			readonly medium: 'call' | 'message';
			readonly prompt: WrapupPrompt;
			readonly timeoutMs?: number;
	  }
	| { readonly kind: 'answer' }
	/** `either`: the seed decides who hangs up. */
	| { readonly kind: 'hangUp'; readonly by: 'agent' | 'customer' | 'either' }
	| { readonly kind: 'select' }
	| { readonly kind: 'openWrapup' }
	| { readonly kind: 'closeWrapup' }
	/** `code` is a position in the queue's list. */
	| { readonly kind: 'choose'; readonly code: number }
	| { readonly kind: 'pressDone' }
	/** Waits until the page shows the interaction's wrap-up tool with its communication over. */
	| { readonly kind: 'awaitWrapup' }
	/** Waits until the platform has closed the interaction's after-call work. */
	| { readonly kind: 'awaitEnd' };

/**
 * One step of a scenario. `at` is milliseconds from its start at speed 1. `finishing` steps are the agent's way of
 * ending after-call work: a run that leaves the code to somebody else stops before the first of them.
 */
export type Step = { readonly at: number; readonly who: Who; readonly act: Act; readonly finishing?: true };

/** A course of events on the desktop, by the number the project knows it by. */
export type Scenario = { readonly name: string; readonly story: string; readonly steps: readonly Step[] };
