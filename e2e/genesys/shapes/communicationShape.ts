import { hasOwnOperations, type Medium } from '../../../src/genesys/medium.ts';
import type { AfterCallWork, SimulatedCommunication } from '../world/simulatedConversation.ts';
import { isoTimes, present } from './isoTimes.ts';
import { messageDetails } from './messageShape.ts';
import type { ShapeView } from './shapeView.ts';
import { wrapupShape } from './wrapupShape.ts';

/** E-mails and messages know no `terminated`: they stay `disconnected`. Source: the enumerations of `Email`, `Message`. */
export function shownState({ state, medium }: SimulatedCommunication): string {
	return state === 'terminated' && (medium === 'email' || medium === 'message') ? 'disconnected' : state;
}

/** What a medium's communication has besides the common fields. Source: `Call`, `Callback`, `Email`, `Message`… */
const extras = {
	call: { held: false, muted: false, confined: false, recording: false },
	callback: { held: false, callbackNumbers: ['+15555550100'] },
	email: { held: false, subject: 'A question' },
	message: { held: false, type: 'webmessaging' },
	social: { held: false },
	video: {},
	cobrowse: {},
	screenshare: {},
} as const satisfies Record<Medium, Record<string, unknown>>;

/** After-call work with ISO times: `AfterCallWork`. */
export function afterCallWorkShape({ state, startTime, endTime }: AfterCallWork): Record<string, unknown> {
	return { state, ...isoTimes({ startTime, endTime }) };
}

function wrapupOf(
	{ wrapup, provisionalWrapup }: SimulatedCommunication,
	view: ShapeView,
): Record<string, unknown> | undefined {
	if (wrapup !== undefined) return wrapupShape(wrapup, view);
	return provisionalWrapup === undefined || !view.drafts ? undefined : wrapupShape(provisionalWrapup, view, true);
}

/** One leg in the generic shape. */
export function communicationShape(communication: SimulatedCommunication, view: ShapeView): Record<string, unknown> {
	const { id, medium, direction, provider, disconnectType, afterCallWork, afterCallWorkRequired } = communication;
	const { startAlertingTime, connectedTime, disconnectedTime } = communication;
	const directed = hasOwnOperations(medium);
	return present({
		id,
		state: shownState(communication),
		...(directed ? { direction } : {}),
		provider,
		disconnectType,
		...isoTimes({ startAlertingTime, connectedTime, disconnectedTime }),
		...extras[medium],
		messages: communication.messages?.map(messageDetails),
		afterCallWork: afterCallWork === undefined ? undefined : afterCallWorkShape(afterCallWork),
		afterCallWorkRequired,
		wrapup: wrapupOf(communication, view),
	});
}
