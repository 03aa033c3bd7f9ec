import type { Answer } from '../genesys/answer.ts';
import type { StoredWrapUp } from '../genesys/conversation.ts';
import type { Fresh } from './decideFresh.ts';

/** The platform as `submit` sees it: three questions about one wrap-up. */
export type SubmitPlatform = {
	readonly read: () => Promise<Answer<Fresh>>;
	/** `until` ends at the deadline: a write that still waits for its turn then does not leave, and fails as signed out. */
	readonly write: (version: string | null, until: AbortSignal) => Promise<Answer<unknown>>;
	/** The stored final wrap-up; the cheap question that confirms a 202. */
	readonly confirm: () => Promise<Answer<StoredWrapUp | null>>;
};
