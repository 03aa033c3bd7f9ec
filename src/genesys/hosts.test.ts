import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRegion, regionHosts, regionOfAppsHost } from './hosts.ts';
import { regions } from './regions.ts';

describe('the regions', () => {
	it('are the eighteen, each once', () => {
		expect(regions).toHaveLength(18);
		expect(new Set(regions.map(({ id }) => id)).size).toBe(18);
		expect(new Set(regions.map(({ domain }) => domain)).size).toBe(18);
		expect(regions.filter(({ kind }) => kind !== 'commercial').map(({ domain }) => domain)).toEqual([
			'use2.us-gov-pure.cloud',
			'edee1.eusc-pure.cloud',
		]);
	});

	it.each(regions)('$id is found by its desktop, its id and its domain', (region) => {
		expect(regionOfAppsHost(regionHosts(region.domain).apps)).toBe(region);
		expect(findRegion(region.id)).toBe(region);
		expect(findRegion(region.domain)).toBe(region);
	});
});

describe('a host', () => {
	it('of Sydney is not one of the Americas', () => {
		expect(regionOfAppsHost('apps.mypurecloud.com.au')?.id).toBe('ap-southeast-2');
		expect(regionOfAppsHost('apps.mypurecloud.com')?.id).toBe('us-east-1');
	});

	it.each([
		'mypurecloud.com',
		'api.mypurecloud.com',
		'apps.mypurecloud.com.evil.example',
		'evilapps.mypurecloud.com',
		'apps.mypurecloud.com:8443',
		'apps.us-gov-pure.cloud',
		'',
	])('%s is no desktop', (host) => {
		expect(regionOfAppsHost(host)).toBeUndefined();
	});

	it('around a desktop by anything more or less is none', () => {
		const desktops = regions.map(({ domain }) => `apps.${domain}`);
		fc.assert(
			fc.property(
				fc.constantFrom(...desktops),
				fc.string({ minLength: 1, maxLength: 5 }),
				fc.boolean(),
				(host, more, before) => {
					const other = before ? more + host : host + more;
					fc.pre(!desktops.includes(other));
					expect(regionOfAppsHost(other)).toBeUndefined();
				},
			),
		);
	});
});
