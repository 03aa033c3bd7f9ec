/** The media that can owe a wrap-up code, in the singular the product speaks. */
export const mediums = ['call', 'callback', 'email', 'message', 'social', 'video'] as const;

/** Media whose wrap-up operations the platform calls deprecated; offered only where policy asks for them. */
export const deprecatedMediums = ['cobrowse', 'screenshare'] as const;

/** Every medium that an answer of the platform may hold. */
export const allMediums = [...mediums, ...deprecatedMediums] as const;

/** Source: the communication lists of `Participant` and the `{media}` of the wrap-up operations. */
export type Medium = (typeof allMediums)[number];

/** Whether a medium is among the deprecated ones. */
export function isDeprecated(medium: Medium): boolean {
	return (deprecatedMediums as readonly Medium[]).includes(medium);
}

/**
 * Whether the medium has conversation and participant operations of its own, as `GET /conversations/calls/{id}`. The
 * others have the wrap-up of a communication alone; all else goes by the operations without a medium.
 */
export function hasOwnOperations(medium: Medium): boolean {
	return medium === 'call' || medium === 'callback' || medium === 'email' || medium === 'message';
}

/** The path segment after `/api/v2/conversations/`, e.g. `calls`. */
export const mediumPath = {
	call: 'calls',
	callback: 'callbacks',
	email: 'emails',
	message: 'messages',
	social: 'socials',
	video: 'videos',
	cobrowse: 'cobrowsesessions',
	screenshare: 'screenshares',
} as const satisfies Record<Medium, string>;

/**
 * The list on a participant that holds the communications of a medium. Note `socialExpressions` beside the path
 * `socials`.
 */
export const mediumList = {
	call: 'calls',
	callback: 'callbacks',
	email: 'emails',
	message: 'messages',
	social: 'socialExpressions',
	video: 'videos',
	cobrowse: 'cobrowsesessions',
	screenshare: 'screenshares',
} as const satisfies Record<Medium, string>;
