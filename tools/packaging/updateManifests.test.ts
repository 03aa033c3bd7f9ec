import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { chromeUpdates, type Offer } from './chromeUpdates.ts';
import { firefoxUpdates } from './firefoxUpdates.ts';

const offer: Offer = {
	id: 'abcdefghijklmnopabcdefghijklmnop',
	version: '1.2.3',
	address: 'https://files.example.com/a.crx?one=1&two="2"',
	sha256: 'ab'.repeat(32),
	oldestBrowser: '148',
};

describe('chromeUpdates', () => {
	it('offers one version of one extension, whatever the address is made of', () => {
		const parsed = new new Window().DOMParser().parseFromString(chromeUpdates(offer), 'application/xml');
		expect(parsed.querySelector('parsererror')).toBeNull();
		const root = parsed.documentElement;
		expect([root.tagName, root.getAttribute('xmlns'), root.getAttribute('protocol')]).toEqual([
			'gupdate',
			'http://www.google.com/update2/response',
			'2.0',
		]);
		const apps = [...parsed.querySelectorAll('app')];
		expect(apps.map((app) => app.getAttribute('appid'))).toEqual([offer.id]);
		const check = parsed.querySelector('app > updatecheck');
		const attributes = Object.fromEntries([...(check?.attributes ?? [])].map(({ name, value }) => [name, value]));
		expect(attributes).toEqual({
			codebase: offer.address,
			version: '1.2.3',
			hash_sha256: offer.sha256,
			prodversionmin: '148',
		});
	});
});

describe('firefoxUpdates', () => {
	it('offers one version with its hash and the oldest Firefox', () => {
		expect(JSON.parse(firefoxUpdates(offer))).toEqual({
			addons: {
				[offer.id]: {
					updates: [
						{
							version: '1.2.3',
							update_link: offer.address,
							update_hash: `sha256:${offer.sha256}`,
							applications: { gecko: { strict_min_version: '148' } },
						},
					],
				},
			},
		});
	});
});
