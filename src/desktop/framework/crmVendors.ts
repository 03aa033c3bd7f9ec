/** A maker of customer systems and the hosts its pages run on, each a name with everything in front of it. */
export type CrmVendor = { readonly id: string; readonly name: string; readonly domains: readonly string[] };

/**
 * The closed list of customer systems in whose pages the embedded client's events may be listened to. All are optional;
 * a further one is a row here and a new version. Sources: the vendors' own pages on their host names.
 */
export const crmVendors = [
	{
		id: 'salesforce',
		name: 'Salesforce',
		domains: ['lightning.force.com', 'my.salesforce.com', 'vf.force.com'],
	},
	{ id: 'zendesk', name: 'Zendesk', domains: ['zendesk.com'] },
	{ id: 'dynamics', name: 'Microsoft Dynamics 365', domains: ['dynamics.com'] },
	{ id: 'servicenow', name: 'ServiceNow', domains: ['service-now.com'] },
	{ id: 'hubspot', name: 'HubSpot', domains: ['hubspot.com'] },
	{ id: 'freshworks', name: 'Freshworks', domains: ['freshdesk.com', 'myfreshworks.com'] },
] as const satisfies readonly CrmVendor[];

export type CrmVendorId = (typeof crmVendors)[number]['id'];

/** The match patterns of one vendor: what an agent is asked to grant. None for a name that is not on the list. */
export function crmOrigins(id: string): string[] {
	const domains: readonly string[] = crmVendors.find((vendor) => vendor.id === id)?.domains ?? [];
	return domains.map((domain) => `https://*.${domain}/*`);
}

/** Whether a page on this host may be one of a listed vendor's. Whole labels only, so `evilzendesk.com` is none. */
export function isCrmHost(host: string): boolean {
	return crmVendors.some(({ domains }) => domains.some((domain) => `.${host}`.endsWith(`.${domain}`)));
}
