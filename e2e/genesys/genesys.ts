import type { Faults } from './createFaults.ts';
import type { RequestLog } from './createRequestLog.ts';
import type { OAuthClient } from './oauthClient.ts';
import type { Site } from './site.ts';
import type { SocketControl } from './socket/createSocketControl.ts';
import type { Scheduler } from './world/scheduler.ts';
import type { Switches } from './world/switches.ts';
import type { World } from './world/world.ts';

/**
 * Which contract the stand-in speaks: the platform as it is; a gateway that locks by version; or the platform as it is
 * where a wrap-up after completion is refused.
 */
export const dialects = ['platform', 'versioned', 'closed-late'] as const;

export type Dialect = (typeof dialects)[number];

/** How to start a stand-in; all of it has a default. */
export type GenesysOptions = {
	readonly dialect?: Dialect;
	readonly seed?: number;
	readonly switches?: Partial<Switches>;
	/** Port of the TLS server on 127.0.0.1; 0, the default, takes a free one. */
	readonly port?: number;
	readonly sites?: readonly Site[];
	readonly clients?: readonly OAuthClient[];
	/** The region whose login host knows the org, e.g. `mypurecloud.de`. */
	readonly domain?: string;
	/** Epoch milliseconds; drives token lives, time limits and rate limits. */
	readonly now?: () => number;
	readonly scheduler?: Scheduler;
};

/** What a token made by hand may deviate in; the default is Afterword's client, its scopes and its life. */
export type MintOptions = {
	readonly clientId?: string;
	readonly scopes?: readonly string[];
	readonly seconds?: number;
};

/** A running stand-in. */
export type Genesys = {
	readonly port: number;
	readonly dialect: Dialect;
	readonly domain: string;
	/** Base64 SHA-256 of the certificate's public key, for `--ignore-certificate-errors-spki-list`. */
	readonly spki: string;
	/** PEM. */
	readonly certificate: string;
	readonly world: World;
	readonly clients: readonly OAuthClient[];
	readonly requests: RequestLog;
	readonly faults: Faults;
	readonly sockets: SocketControl;
	/** Forgets who is signed in at the login host, so that silent sign-in fails. */
	endSessions(): void;
	/** A live token without the sign-in page. Throws when the agent or the client is unknown. */
	mintToken(agentId: string, options?: MintOptions): string;
	addSite(site: Site): void;
	close(): Promise<void>;
};
