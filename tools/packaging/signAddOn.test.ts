import { describe, expect, it } from 'vitest';
import { signAddOn } from './signAddOn.ts';

const order = { addOn: new Map(), source: new Uint8Array(7), sourceName: 'afterword-0.1.0-source.zip' } as const;

describe('signAddOn', () => {
	it('shows what it would send, and never a secret', async () => {
		const env = { WEB_EXT_API_KEY: 'user:1:2', WEB_EXT_API_SECRET: 'not for eyes' };
		const shown = await signAddOn({ ...order, env, isDryRun: true });
		const text = shown.kind === 'shown' ? shown.lines.join('\n') : '';
		expect(text).toContain('afterword-0.1.0-source.zip, 7 bytes');
		expect(text).toContain('credentials of the environment');
		expect(text).not.toMatch(/user:1:2|not for eyes/);
	});

	it('sends nothing without credentials, and names the missing ones', async () => {
		const signing = await signAddOn({ ...order, env: { WEB_EXT_API_KEY: 'user:1:2' }, isDryRun: false });
		expect(signing).toEqual({ kind: 'failed', sentence: 'Signing needs WEB_EXT_API_SECRET in the environment.' });
	});
});
