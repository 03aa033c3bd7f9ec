import type { Faults } from '../createFaults.ts';
import type { RequestLog } from '../createRequestLog.ts';
import type { Tokens } from '../createTokens.ts';
import type { Dialect } from '../genesys.ts';
import type { OAuthClient } from '../oauthClient.ts';
import type { Channels } from '../socket/createChannels.ts';
import type { World } from '../world/world.ts';

/** What every part of the stand-in works on. */
export type Platform = {
	readonly world: World;
	readonly dialect: Dialect;
	/** The region the org lives in. */
	readonly domain: string;
	readonly clients: readonly OAuthClient[];
	readonly tokens: Tokens;
	readonly requests: RequestLog;
	readonly faults: Faults;
	readonly channels: Channels;
};
