/**
 * The media that can owe a wrap-up code, in the singular the product speaks.
 * Source: the communication lists of `Participant` and the `{media}` of the wrap-up operations.
 */
export const mediums = ['call', 'callback', 'email', 'message', 'social', 'video'] as const;

export type Medium = (typeof mediums)[number];

/** The path segment after `/api/v2/conversations/`, e.g. `calls`. */
export const mediumPath = {
	call: 'calls',
	callback: 'callbacks',
	email: 'emails',
	message: 'messages',
	social: 'socials',
	video: 'videos',
} as const satisfies Record<Medium, string>;

/** The list on a participant that holds the communications of a medium. Note `socialExpressions` beside the path `socials`. */
export const mediumList = {
	call: 'calls',
	callback: 'callbacks',
	email: 'emails',
	message: 'messages',
	social: 'socialExpressions',
	video: 'videos',
} as const satisfies Record<Medium, string>;
