/**
 * Every refusal the stand-in knows: status and text, by the platform's code. Codes and statuses are those that the API
 * documents for all operations or for the wrap-up operations; the texts are our own.
 */
export const refusals = {
	'bad.request': [400, 'The request could not be understood.'],
	'invalid.value': [400, 'A value in the request is not allowed here.'],
	'missing.wrapup.code': [400, 'A wrap-up that is not provisional needs a code.'],
	'conversation.error.wrapup.code.required': [400, 'The wrap-up code must not be empty.'],
	'conversation.error.wrapup.cannot.skip': [400, 'This participant may not skip the wrap-up.'],
	'conversation.error.user.not.party': [400, 'The participant is not the one of the calling user.'],
	'conversation.error.participant.no.active.conversations': [400, 'The participant has no active conversation.'],
	'conversation.participant.update.invalid': [400, 'Not every property of the participant could be set.'],
	'conversation.error.call.disconnected': [400, 'The call is over already.'],
	'communication.state.required': [400, 'The state of a communication can only be set to disconnected.'],
	'notification.invalid.topic': [400, 'There is no such topic.'],
	'notification.subscription.too.many.subscriptions': [400, 'The channel has too many subscriptions.'],
	'authentication.required': [401, 'The request carries no access token.'],
	'bad.credentials': [401, 'The access token is not valid.'],
	'missing.permissions': [403, 'The user needs all of these permissions: {permissions}.'],
	'missing.any.permissions': [403, 'The user needs at least one of these permissions: {permissions}.'],
	'not.authorized': [403, 'The user may not access {type} {id}.'],
	'app.not.authorized.for.scope': [403, 'The OAuth client is not authorized for any of the scopes {scopes}.'],
	'notification.unauthorized.topic': [403, 'The user may not subscribe to this topic.'],
	'not.found': [404, 'There is no such resource.'],
	'resource.not.found': [404, 'There is no such resource.'],
	'entity.not.found': [404, 'There is no such entity.'],
	'conversation.error.conversation.not.found': [404, 'There is no such conversation.'],
	'conversation.error.not.conversation.participant': [404, 'There is no such participant in the conversation.'],
	'conversation.error.communication.not.found': [404, 'There is no such communication.'],
	'request.conflict': [409, 'The request does not fit the present state of the resource.'],
	'unsupported.media.type': [415, 'The body must be application/json.'],
	'too.many.requests.retry.after': [429, 'Too many requests; try again in {seconds} seconds.'],
	'internal.server.error': [500, 'Something went wrong inside.'],
	'conversation.participant.update.failed': [500, 'Setting the properties of the participant failed.'],
	'service.unavailable': [503, 'The service is not available.'],
	'request.timeout': [504, 'The request took too long.'],
} as const satisfies Record<string, readonly [number, string]>;

export type RefusalCode = keyof typeof refusals;

/** What a refusal says besides its code; `params` fills the places of the text. */
export type RefusalDetail = {
	readonly params?: Readonly<Record<string, string>>;
	readonly headers?: Readonly<Record<string, string>>;
	/** The code whose text is used, where the operation documents only a general code for it. */
	readonly meaning?: RefusalCode;
	/** A text of its own in place of the code's. */
	readonly text?: string;
};

/** Thrown by a handler to answer with the platform's error body. Source of the shape: `ErrorBody`. */
export class PlatformError extends Error {
	readonly code: RefusalCode;
	readonly status: number;
	readonly template: string;
	readonly params: Readonly<Record<string, string>>;
	readonly headers: Readonly<Record<string, string>>;

	constructor(code: RefusalCode, detail: RefusalDetail = {}) {
		const template = detail.text ?? refusals[detail.meaning ?? code][1];
		const params = detail.params ?? {};
		super(fillIn(template, params));
		this.code = code;
		this.status = refusals[code][0];
		this.template = template;
		this.params = params;
		this.headers = detail.headers ?? {};
	}
}

function fillIn(template: string, params: Readonly<Record<string, string>>): string {
	return template.replace(/\{(\w+)\}/g, (place, name: string) => params[name] ?? place);
}

/** The body of an error answer. `contextId` is the same id as in the header `ININ-Correlation-Id`. */
export function errorBody(error: PlatformError, contextId: string): Record<string, unknown> {
	const { message, code, status, template, params } = error;
	const withParams = Object.keys(params).length > 0 ? { messageWithParams: template, messageParams: params } : {};
	return { message, code, status, ...withParams, contextId, details: [], errors: [] };
}
