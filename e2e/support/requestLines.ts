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
