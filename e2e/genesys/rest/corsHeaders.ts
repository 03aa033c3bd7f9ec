/** What a browser page of another origin needs to call the API and read its answers. */
export function corsHeaders(origin: string | undefined, exposeRetryAfter: boolean): Record<string, string> {
	if (origin === undefined) return {};
	const exposed = ['ININ-Correlation-Id', 'ETag', ...(exposeRetryAfter ? ['Retry-After'] : [])];
	return {
		'access-control-allow-origin': origin,
		'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE',
		'access-control-allow-headers': 'authorization, content-type, if-match, inin-client-path',
		'access-control-expose-headers': exposed.join(', '),
		'access-control-max-age': '600',
		vary: 'Origin',
	};
}
