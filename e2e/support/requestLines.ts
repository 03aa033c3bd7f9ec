import type { Genesys } from '../genesys/genesys.ts';
import { afterwordClient } from '../genesys/oauthClient.ts';

const guid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/**
 * Afterword's requests about conversations as lines like `POST …/calls/:id/wrapup 202`, in the order of their answers.
 * Ids are written `:id`, so that a line is the same in every run.
 *
 * @param since epoch milliseconds; earlier answers are left out
 */
export function requestLines({ requests }: Genesys, since = 0): string[] {
	return requests
		.of({ clientId: afterwordClient.id, path: /^\/api\/v2\/conversations/ })
		.filter(({ at }) => at >= since)
		.map(({ method, path, status }) => `${method} ${path.replace('/api/v2/', '').replaceAll(guid, ':id')} ${status}`);
}

/** Only the writes among {@link requestLines}. */
export function writeLines(genesys: Genesys): string[] {
	return requestLines(genesys).filter((line) => !line.startsWith('GET '));
}

/**
 * Afterword's requests about notification channels, as lines like `POST channels/:channel/subscriptions 200`. Every
 * channel has a number of its own in the order they were opened, as `:channel1`.
 */
export function channelLines({ requests }: Genesys): string[] {
	const channels: string[] = [];
	const numbered = (id: string) => {
		if (!channels.includes(id)) channels.push(id);
		return `:channel${channels.indexOf(id) + 1}`;
	};
	return requests
		.of({ clientId: afterwordClient.id, path: /^\/api\/v2\/notifications/ })
		.map(({ method, path, status }) => {
			const short = path.replace('/api/v2/notifications/', '').replace(/streaming-[0-9a-f-]+/, numbered);
			return `${method} ${short} ${status}`;
		});
}
