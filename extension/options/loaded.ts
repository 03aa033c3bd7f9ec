/** Something read from the background: not here yet, here, or not to be had. */
export type Loaded<Value> =
	| { readonly kind: 'loading' }
	| { readonly kind: 'ready'; readonly value: Value }
	| { readonly kind: 'failed' };
