const fetchLikeKy = new URL('../../src/genesys/fetchLikeKy.ts', import.meta.url);
const asShipped = 'shipped:ky';

/** Node's resolve hook: the fleet runs what ships, and there the build has put the browser's own `fetch` in the place of ky. */
export function resolve(specifier, context, next) {
	return specifier === 'ky' ? { url: asShipped, format: 'module', shortCircuit: true } : next(specifier, context);
}

/** Node's load hook for the module that stands in for ky. */
export function load(url, context, next) {
	if (url !== asShipped) return next(url, context);
	const source = `export { fetchLikeKy as default } from ${JSON.stringify(fetchLikeKy.href)};`;
	return { format: 'module', source, shortCircuit: true };
}
