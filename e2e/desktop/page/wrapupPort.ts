import type { InteractionView } from '../agentView.ts';
import type { Gesture } from '../deskMessages.ts';

/** What the wrap-up tool is told: the interaction it is for, whether it is open, whether the communication is over. */
export type WrapupModel = { readonly interaction: InteractionView; readonly open: boolean; readonly ended: boolean };

/** A gesture of a scenario, with the number it is acknowledged by. */
export type WrapupGesture = { readonly number: number; readonly gesture: Gesture };

/** What the shell tells the tool. */
export type ToTool =
	| { readonly kind: 'model'; readonly model: WrapupModel }
	| ({ readonly kind: 'gesture' } & WrapupGesture);

/** What the tool tells the shell. */
export type ToShell = { readonly kind: 'ready' };

/** The messages between shell and frames, in the envelope of the public iframe-coordinator library. */
export type Envelope<Payload> = {
	readonly protocol: 'iframe-coordinator';
	readonly direction: 'HostToClient' | 'ClientToHost';
	readonly msgType: 'publish';
	readonly msg: { readonly topic: 'wrapup'; readonly payload: Payload };
};

/** Puts a payload into its envelope. */
export function envelope<Payload>(direction: Envelope<Payload>['direction'], payload: Payload): Envelope<Payload> {
	return { protocol: 'iframe-coordinator', direction, msgType: 'publish', msg: { topic: 'wrapup', payload } };
}

/** The payload of a message that came from the page's own origin in the given direction, or null for any other. */
export function openEnvelope<Payload>(event: MessageEvent, direction: Envelope<Payload>['direction']): Payload | null {
	const data = event.data as Partial<Envelope<Payload>> | null;
	if (event.origin !== location.origin || data?.protocol !== 'iframe-coordinator') return null;
	return data.direction === direction && data.msg?.topic === 'wrapup' ? data.msg.payload : null;
}
