/** Where the notification socket stands. */
export type NotificationsState =
	/** Nothing needs it now. */
	| { readonly kind: 'off'; readonly reason: 'unwanted' }
	/** The platform will not have it, e.g. for a missing scope, so it is not asked again with this token. */
	| { readonly kind: 'off'; readonly reason: 'refused'; readonly detail: string }
	| { readonly kind: 'connecting' }
	| { readonly kind: 'up' }
	/** An attempt failed, or a connection ended; the next one comes at `retryAt`, milliseconds since 1970. */
	| { readonly kind: 'waiting'; readonly retryAt: number };
