import type { Dialect } from '../genesys.ts';
import { analyticsRoutes } from './analyticsRoutes.ts';
import { communicationRoutes } from './communicationRoutes.ts';
import { communicationWrapupRoutes } from './communicationWrapupRoutes.ts';
import { conversationRoutes } from './conversationRoutes.ts';
import { evidenceRoutes } from './evidenceRoutes.ts';
import { notificationRoutes } from './notificationRoutes.ts';
import { participantRoutes } from './participantRoutes.ts';
import type { Route } from './route.ts';
import { routingRoutes } from './routingRoutes.ts';
import { userRoutes } from './userRoutes.ts';
import { versionedRoutes } from './versionedRoutes.ts';
import { wrapupReadRoutes } from './wrapupReadRoutes.ts';

const platformRoutes: readonly Route[] = [
	...userRoutes,
	...routingRoutes,
	...notificationRoutes,
	...communicationRoutes,
	...communicationWrapupRoutes,
	...participantRoutes,
	...wrapupReadRoutes,
	...evidenceRoutes,
	...analyticsRoutes,
	...conversationRoutes,
];

/** Every operation of a dialect. Routes that stand first win, so a gateway's come before the platform's. */
export function routesOf(dialect: Dialect): readonly Route[] {
	return dialect === 'versioned' ? [...versionedRoutes, ...platformRoutes] : platformRoutes;
}
