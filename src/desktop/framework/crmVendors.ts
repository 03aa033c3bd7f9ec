/**
 * The closed list of customer systems in whose pages the embedded client's events may be listened to: the vendor's name
 * in settings, and the domains that its pages run on. All are optional; a further one is a row here and a new version.
 * Sources: the vendors' own pages on their host names.
 */
const domains = {
	salesforce: ['lightning.force.com', 'my.salesforce.com', 'vf.force.com'],
	zendesk: ['zendesk.com'],
	dynamics: ['dynamics.com'],
	servicenow: ['service-now.com'],
	hubspot: ['hubspot.com'],
	freshworks: ['freshdesk.com', 'myfreshworks.com'],
} as const;

export type CrmVendor = keyof typeof domains;

/** The vendors of the list, in its order. */
export const crmVendors = Object.keys(domains) as readonly CrmVendor[];

/** The match patterns of one vendor, which an agent is asked to grant; none for no vendor. */
export function crmOrigins(vendor: CrmVendor | ''): string[] {
	return vendor === '' ? [] : domains[vendor].map((domain) => `https://*.${domain}/*`);
}

/** Whether a page on this host may be one of a listed vendor's. Whole labels only, so `evilzendesk.com` is none. */
export function isCrmHost(host: string): boolean {
	return Object.values(domains).some((those) => those.some((domain) => `.${host}`.endsWith(`.${domain}`)));
}
