import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSaltedId } from './createSaltedId.ts';

const counting = Uint8Array.from({ length: 16 }, (_, byte) => byte);
const ids = fc.uuid();

describe('a salted id', () => {
	it('is SipHash-2-4, by the vectors its authors publish', () => {
		const salted = createSaltedId(counting);
		const text = (length: number) => String.fromCharCode(...Array.from({ length }, (_, byte) => byte));
		// Their table lists the bytes from the lowest on.
		expect(salted(text(0))).toBe('726fdb47dd0e0e31');
		expect(salted(text(1))).toBe('74f839c593dc67fd');
		expect(salted(text(8))).toBe('93f5f5799a932462');
		expect(salted(text(15))).toBe('a129ca6149be45e5');
	});

	it('is the same for the same id, another one for another id or another secret, and never the id', () => {
		fc.assert(
			fc.property(ids, ids, fc.uint8Array({ minLength: 16, maxLength: 16 }), (one, other, secret) => {
				const salted = createSaltedId(secret);
				expect(salted(one)).toMatch(/^[0-9a-f]{16}$/);
				expect(salted(one)).toBe(salted(one));
				if (one !== other) expect(salted(one)).not.toBe(salted(other));
				const changed = secret.with(3, (secret[3] ?? 0) ^ 1);
				expect(createSaltedId(changed)(one)).not.toBe(salted(one));
				expect(one.replaceAll('-', '')).not.toContain(salted(one));
			}),
		);
	});
});
