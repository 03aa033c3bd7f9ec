import type { DesktopSwitches } from '../desktopSwitches.ts';
import type { FrameworkEvent } from './frameworkEvents.ts';
import type { FrameworkInteraction } from './frameworkInteraction.ts';

type Payload = Partial<FrameworkInteraction> | { readonly old: unknown; readonly new: Partial<FrameworkInteraction> };

/**
 * What the embedded client posts to the page around it for an event: a value to hand to `postMessage`. The shape is each
 * customer's own; these four are those that public samples and guides show. A `change` always has the pair.
 */
export function hostMessage(
	{ category, before, now }: FrameworkEvent,
	{ hostForm, finishedNames }: Pick<DesktopSwitches, 'hostForm' | 'finishedNames'>,
): unknown {
	const { id, ...nameless } = now;
	const shown = category === 'acw' && finishedNames === 'nothing' ? nameless : { id, ...nameless };
	const called = hostForm === 'change' && category !== 'add' ? 'change' : category;
	const payload: Payload = hostForm === 'pair' || called === 'change' ? { old: before, new: shown } : shown;
	if (hostForm === 'wrapper') {
		return { type: 'softphone_connector', msg: { type: 'interactionSubscription', category: called, data: payload } };
	}
	return JSON.stringify({ type: 'interactionSubscription', data: { category: called, interaction: payload } });
}

/** The further messages that come with an event and say nothing of after-call work: a call log with personal data. */
export function besideMessages({ category, now }: FrameworkEvent): readonly string[] {
	if (category !== 'disconnect') return [];
	const { id, name, phone, interactionDurationSeconds } = now;
	const callLog = { id, contactName: name, phone, interactionDurationSeconds, notes: '' };
	return [JSON.stringify({ type: 'processCallLog', data: { eventName: 'interactionDisconnected', callLog } })];
}

/** The message that the agent's own status changed; the platform has no status for after-call work. */
export function statusMessage(routingStatus: string): string {
	return JSON.stringify({ type: 'userActionSubscription', data: { category: 'routingStatus', data: routingStatus } });
}
