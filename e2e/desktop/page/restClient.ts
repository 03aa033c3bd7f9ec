import type { DeskSession } from '../deskMessages.ts';

/** The page's own calls to the platform, with the page's own token. Paths follow `/api/v2`. Any status is an answer. */
export type RestClient = (method: string, path: string, body?: unknown) => Promise<{ status: number; body: unknown }>;

function createXhrClient({ restBase, token }: DeskSession): RestClient {
	return (method, path, body) =>
		new Promise((resolve, reject) => {
			const request = new XMLHttpRequest();
			request.open(method, `${restBase}${path}`);
			request.setRequestHeader('authorization', `Bearer ${token}`);
			request.setRequestHeader('content-type', 'application/json');
			request.addEventListener('error', () => reject(new Error(`${method} ${path} came to nothing`)));
			request.addEventListener('load', () => {
				const { status, responseText: text } = request;
				const isJson = request.getResponseHeader('content-type')?.includes('json') === true;
				resolve({ status, body: isJson && text !== '' ? (JSON.parse(text) as unknown) : null });
			});
			request.send(body === undefined ? null : JSON.stringify(body));
		});
}

/** Makes the client for a session. An answer without JSON (the writers' 202 is empty) reads as null. */
export function createRestClient(session: DeskSession): RestClient {
	if (session.switches.requestsBy === 'xhr') return createXhrClient(session);
	return async (method, path, body) => {
		const answer = await fetch(`${session.restBase}${path}`, {
			method,
			headers: { authorization: `Bearer ${session.token}`, 'content-type': 'application/json' },
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		});
		const text = await answer.text();
		const isJson = answer.headers.get('content-type')?.includes('json') === true;
		return { status: answer.status, body: isJson && text !== '' ? (JSON.parse(text) as unknown) : null };
	};
}
