import type { Site } from '../site.ts';
import type { AnswerRest } from './restRequest.ts';
import { sendRestAnswer } from './sendRestAnswer.ts';

/** The REST API as a site of the TLS server. */
export function createRestSite(answerRest: AnswerRest): Site {
	return {
		owns: (hostname) => hostname.startsWith('api.') || hostname.startsWith('apps.'),
		handle: async ({ request, response, url, hostname, body }) => {
			const headers = Object.fromEntries(
				Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
			);
			const { pathname: path, search: query } = url;
			const mine = /^\/(platform\/)?api\/v2\//.test(path);
			if (!mine) return false;
			const method = request.method ?? 'GET';
			const answer = await answerRest({ method, hostname, path, query, headers, body: await body() });
			if (answer === undefined) return false;
			sendRestAnswer(response, answer);
			return true;
		},
	};
}
