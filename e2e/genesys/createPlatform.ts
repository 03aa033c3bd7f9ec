import { createFaults } from './createFaults.ts';
import { createRequestLog } from './createRequestLog.ts';
import { createTokens } from './createTokens.ts';
import type { Dialect, GenesysOptions } from './genesys.ts';
import { afterwordClient, desktopClient } from './oauthClient.ts';
import type { Platform } from './rest/platform.ts';
import { createChannels } from './socket/createChannels.ts';
import { createWorld } from './world/createWorld.ts';
import { timerScheduler } from './world/scheduler.ts';
import type { Switches } from './world/switches.ts';

/** What a dialect changes in the switches; the caller's own switches win. */
function presets(dialect: Dialect): Partial<Switches> {
	return dialect === 'closed-late' ? { afterCompletion: 'conflict' } : {};
}

/** Builds the stand-in behind its doors: the centre, its tokens, channels and logs, and no server yet. */
export function createPlatform(options: Omit<GenesysOptions, 'port' | 'sites'> = {}): Platform {
	const now = options.now ?? Date.now;
	const scheduler = options.scheduler ?? timerScheduler;
	const dialect = options.dialect ?? 'platform';
	const world = createWorld({ ...options, now, scheduler, switches: { ...presets(dialect), ...options.switches } });
	const tokens = createTokens(world.now);
	return {
		world,
		dialect,
		domain: options.domain ?? 'mypurecloud.com',
		clients: [...(options.clients ?? [afterwordClient]), desktopClient],
		tokens,
		requests: createRequestLog(),
		faults: createFaults(),
		channels: createChannels(world.now, (grant) => tokens.find(grant.token) !== undefined),
	};
}
