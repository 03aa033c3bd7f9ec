/** What `--gateway` asked for. */
export type GatewayOrigin =
	| { readonly kind: 'none' }
	/** An origin such as `https://gateway.example.com`, without a slash at the end. */
	| { readonly kind: 'origin'; readonly origin: string }
	| { readonly kind: 'wrong'; readonly sentence: string };

const example = 'Write the origin alone, for example: npm run build -- --gateway https://gateway.example.com';

/** The first thing that is wrong with a parsed address, or `undefined`. */
function fault(url: URL): string | undefined {
	if (url.protocol !== 'https:') return `uses ${url.protocol.slice(0, -1)}, but a gateway must use https`;
	if (url.username !== '' || url.password !== '') return 'carries a user name or a password';
	if (url.pathname !== '/' || url.search !== '' || url.hash !== '') return 'has more than a scheme, a host and a port';
	if (url.hostname.includes('*')) return 'has a wildcard, but a build is for one host';
	return undefined;
}

/**
 * Reads the origin of an org's own API gateway from the command line. An own build names this one origin in its host
 * permissions and its content security policy, so nothing wider than an https origin is taken.
 *
 * @param text the option's value; `undefined` or empty where it was not given
 */
export function gatewayOrigin(text: string | undefined): GatewayOrigin {
	if (text === undefined || text === '') return { kind: 'none' };
	if (!URL.canParse(text)) {
		return { kind: 'wrong', sentence: `The gateway "${text}" is not an address. ${example}` };
	}
	const url = new URL(text);
	const wrong = fault(url);
	return wrong === undefined
		? { kind: 'origin', origin: url.origin }
		: { kind: 'wrong', sentence: `The gateway "${text}" ${wrong}. ${example}` };
}
