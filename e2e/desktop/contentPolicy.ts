/**
 * The content security policy of every page of the desktop: only its own origin, the platform's hosts for requests and
 * sockets, and no embedding elsewhere. The real one is not public.
 */
export function contentPolicy(domain: string, trustedTypes: boolean): string {
	const directives = [
		"default-src 'self'",
		`connect-src 'self' https://api.${domain} wss://streaming.${domain}`,
		"frame-ancestors 'self'",
		"base-uri 'none'",
		"object-src 'none'",
	];
	if (trustedTypes) directives.push("require-trusted-types-for 'script'", "trusted-types 'none'");
	return directives.join('; ');
}
