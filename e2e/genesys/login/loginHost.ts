import type { Platform } from '../rest/platform.ts';
import type { Codes } from './createCodes.ts';
import type { Sessions } from './createSessions.ts';

/** What the parts of the login host share. */
export type LoginHost = {
	readonly platform: Platform;
	readonly codes: Codes;
	readonly sessions: Sessions;
	/** Refresh tokens that were given out, each to a client and an agent; empty unless the switch says so. */
	readonly refreshTokens: Map<string, { readonly agentId: string; readonly clientId: string }>;
};
