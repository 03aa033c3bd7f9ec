import { describe, expect, it } from 'vitest';
import { crmHosts } from '../../../e2e/harness/standIn.ts';
import { crmOrigins, crmVendors, isCrmHost } from './crmVendors.ts';

describe('the closed list of customer systems', () => {
	it('names six vendors, each with hosts of its own', () => {
		expect(crmVendors).toEqual(['salesforce', 'zendesk', 'dynamics', 'servicenow', 'hubspot', 'freshworks']);
		const origins = crmVendors.flatMap(crmOrigins);
		expect(new Set(origins).size).toBe(origins.length);
		for (const origin of origins) expect(origin).toMatch(/^https:\/\/\*\.[a-z-]+(\.[a-z]+)+\/\*$/);
		expect(crmOrigins('')).toEqual([]);
	});

	it('knows every vendor’s page of the stand-in, and no neutral one', () => {
		expect(crmHosts.filter((host) => !isCrmHost(host))).toEqual(['crm.example.test']);
	});

	it.each(['', 'evilzendesk.com', 'zendesk.com.evil.example', 'force.com', 'com', 'apps.mypurecloud.de'])(
		'does not know %s',
		(host) => {
			expect(isCrmHost(host)).toBe(false);
		},
	);
});
