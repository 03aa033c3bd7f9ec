const id = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** The operation behind a request: its method and path with every id as `{id}`, without the version of the API. */
export function operationOf(method: string, path: string): string {
	const pattern = path
		.replace(/^\/api\/v2/, '')
		.replace(/streaming-\{?[0-9a-f-]+\}?/, '{id}')
		.replaceAll(id, '{id}');
	return `${method} ${pattern.replace(/\/(calls|callbacks|emails|messages|socials|videos)(?=\/)/, '/{media}')}`;
}
