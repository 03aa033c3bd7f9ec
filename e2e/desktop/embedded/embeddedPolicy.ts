import { crmHosts } from '../../harness/standIn.ts';

/** The desktop's content security policy, loosened so that customers' own systems may embed the page. */
export function embeddedPolicy(policy: string): string {
	const ancestors = crmHosts.map((host) => `https://${host}`).join(' ');
	return policy.replace("frame-ancestors 'self'", `frame-ancestors 'self' ${ancestors}`);
}
