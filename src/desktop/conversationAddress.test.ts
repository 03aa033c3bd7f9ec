import { expect, it } from 'vitest';
import { conversationAddress } from './conversationAddress.ts';

it.each([
	[
		'https://apps.mypurecloud.de/directory/#/activity',
		'https://apps.mypurecloud.de/directory/#/engage/admin/interactions/id-1',
	],
	['https://apps.mypurecloud.de/directory/', 'https://apps.mypurecloud.de/directory/#/engage/admin/interactions/id-1'],
	['https://apps.mypurecloud.de/directory/?disableSoftphone=true#/interaction/id-1', null],
	['https://apps.mypurecloud.de/analytics-ui/#/dashboards', null],
	['', null],
])('of a desktop at %s is %s', (tabAddress, expected) => {
	expect(conversationAddress(tabAddress, 'id-1')).toBe(expected);
});

it('changes nothing but the fragment, whatever the id', () => {
	const before = new URL('https://apps.mypurecloud.de/directory/#/activity');
	const after = new URL(conversationAddress(before.href, '../x?y#z') ?? '');
	expect([after.origin, after.pathname, after.search]).toEqual([before.origin, before.pathname, before.search]);
});
