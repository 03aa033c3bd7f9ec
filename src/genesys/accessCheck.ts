import type { RightView } from './judgeRights.ts';

/** What came of asking the platform whether it is there and knows us. */
export type AccessCheck = {
	/** The login host: it answers, it does not know the client, or there is no answer. `notAsked` without region or client. */
	readonly login: 'answers' | 'unknownClient' | 'silent' | 'notAsked';
	/** The API: `foreign` is an answer that is not the platform's, as a proxy gives. */
	readonly api: 'answers' | 'foreign' | 'silent' | 'notAsked';
	/** What the agent may do; null while nobody is signed in, or where it could not be read. */
	readonly rights: readonly RightView[] | null;
};
