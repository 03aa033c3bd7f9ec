import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { signAddOn } from './signAddOn.ts';
import { type ReviewSite, startReviewSite } from './testing/reviewSite.ts';

const gecko = { id: 'afterword@afterword.example' };
const manifest = { manifest_version: 3, name: 'Afterword', version: '0.1.0', browser_specific_settings: { gecko } };
const order = {
	addOn: new Map([
		['manifest.json', Buffer.from(JSON.stringify(manifest))],
		['assets/main.js', Buffer.from('"canary of the add-on"')],
	]),
	source: Buffer.from('canary of the sources'),
	sourceName: 'afterword-0.1.0-source.zip',
	env: { WEB_EXT_API_KEY: 'user:1:2', WEB_EXT_API_SECRET: 'not for eyes' },
	isDryRun: false,
} as const;

const sites: ReviewSite[] = [];
afterEach(async () => {
	for (const site of sites.splice(0)) await site.close();
});

async function siteThat(signs: Uint8Array | null): Promise<ReviewSite> {
	const site = await startReviewSite(signs);
	sites.push(site);
	return site;
}

/** The zip inside of a form's body: from its first magic word to its last. */
function zipIn(body: Buffer): Record<string, Uint8Array> {
	const end = body.lastIndexOf(Buffer.from('PK\x05\x06'));
	return unzipSync(body.subarray(body.indexOf(Buffer.from('PK\x03\x04')), end + 22));
}

describe('signAddOn', () => {
	it('sends the add-on for an own server with its sources, and gives the signed one', async () => {
		const site = await siteThat(Buffer.from('signed by Mozilla'));
		const signing = await signAddOn({ ...order, server: site.address });
		expect(signing.kind === 'signed' ? Buffer.from(signing.xpi).toString() : signing).toBe('signed by Mozilla');
		const [upload] = site.submissions;
		expect(upload?.line).toBe('POST /addons/upload/');
		expect(upload?.body.toString('latin1')).toMatch(/name="channel"\s+unlisted/);
		const sent = zipIn(upload?.body ?? Buffer.alloc(0));
		expect(
			Object.keys(sent)
				.filter((path) => !path.endsWith('/'))
				.sort(),
		).toEqual(['assets/main.js', 'manifest.json']);
		expect(Buffer.from(sent['assets/main.js'] ?? []).toString()).toBe('"canary of the add-on"');
		const patch = site.submissions.find(({ line }) => line.startsWith('PATCH'));
		expect(patch?.body.toString()).toContain('canary of the sources');
		expect(site.submissions.map(({ line }) => line)).toContain(`PUT /addons/addon/${gecko.id}/`);
		expect(site.submissions.every(({ authorization }) => authorization.startsWith('JWT '))).toBe(true);
	}, 30_000);

	it('says in the words of the site why it was refused', async () => {
		const site = await siteThat(null);
		const signing = await signAddOn({ ...order, server: site.address });
		expect(signing.kind === 'failed' && signing.sentence).toMatch(/did not sign[\s\S]+Validation failed/);
		expect(signing.kind === 'failed' && signing.sentence).not.toContain('not for eyes');
	}, 30_000);

	it('shows what it would send, and never a secret', async () => {
		const site = await siteThat(null);
		const shown = await signAddOn({ ...order, isDryRun: true, server: site.address });
		const text = shown.kind === 'shown' ? shown.lines.join('\n') : '';
		expect(text).toContain(`nothing is sent to ${site.address}`);
		expect(text).toContain('afterword-0.1.0-source.zip, 21 bytes');
		expect(text).not.toMatch(/user:1:2|not for eyes/);
		expect(site.submissions).toEqual([]);
	});

	it('sends nothing without credentials, and names the missing ones', async () => {
		const signing = await signAddOn({ ...order, env: { WEB_EXT_API_KEY: 'user:1:2' } });
		expect(signing).toEqual({ kind: 'failed', sentence: 'Signing needs WEB_EXT_API_SECRET in the environment.' });
	});
});
