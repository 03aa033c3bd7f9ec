import { describe, expect, it } from 'vitest';
import { gatewayOrigin } from './gatewayOrigin.ts';

describe('gatewayOrigin', () => {
	it('takes an https origin, with or without the last slash', () => {
		const expected = { kind: 'origin', origin: 'https://gateway.example.com:8443' };
		expect(gatewayOrigin('https://gateway.example.com:8443')).toEqual(expected);
		expect(gatewayOrigin('https://gateway.example.com:8443/')).toEqual(expected);
	});

	it('means no gateway when nothing was given', () => {
		expect(gatewayOrigin(undefined)).toEqual({ kind: 'none' });
		expect(gatewayOrigin('')).toEqual({ kind: 'none' });
	});

	it.each([
		['gateway.example.com', 'is not an address'],
		['http://gateway.example.com', 'uses http, but a gateway must use https'],
		['https://gateway.example.com/api', 'has more than a scheme, a host and a port'],
		['https://gateway.example.com/?a=1', 'has more than a scheme, a host and a port'],
		['https://user:word@gateway.example.com', 'carries a user name or a password'],
		['https://*.example.com', 'has a wildcard, but a build is for one host'],
	])('refuses %s with a sentence', (text, words) => {
		const result = gatewayOrigin(text);
		expect(result.kind).toBe('wrong');
		expect(result.kind === 'wrong' && result.sentence).toContain(words);
	});
});
