import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What somebody sent to the stand-in of Mozilla's submission interface. */
export type Submission = { readonly line: string; readonly authorization: string; readonly body: Buffer };

/** A stand-in of Mozilla's submission interface on loopback. */
export type ReviewSite = {
	readonly address: string;
	readonly submissions: readonly Submission[];
	close(): Promise<void>;
};

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
	const parts: Buffer[] = [];
	for await (const part of request) parts.push(Buffer.from(part as Uint8Array));
	return Buffer.concat(parts);
}

/**
 * Starts a stand-in that takes an add-on, its version and its sources, and gives back the "signed" one at once.
 * Operations: https://mozilla.github.io/addons-server/topics/api/addons.html
 *
 * @param signed what to give back; null refuses the upload
 */
export async function startReviewSite(signed: Uint8Array | null): Promise<ReviewSite> {
	const submissions: Submission[] = [];
	let address = '';
	const upload = { uuid: 'u-1', processed: true, valid: signed !== null, validation: { errors: 1 } };
	const answers: readonly (readonly [pattern: RegExp, answer: () => object])[] = [
		[/^\w+ \/addons\/upload\/(u-1\/)?$/, () => upload],
		[/^PUT \/addons\/addon\/[^/]+\/$/, () => ({ version: { id: 7, edit_url: address } })],
		[/^\w+ \/addons\/addon\/[^/]+\/versions\/7\/$/, () => ({ file: { status: 'public', url: `${address}a.xpi` } })],
	];
	const server = createServer((request, response) => {
		const line = `${request.method ?? ''} ${decodeURIComponent(request.url ?? '')}`;
		void bodyOf(request).then((body) => {
			submissions.push({ line, authorization: request.headers.authorization ?? '', body });
			if (line === 'GET /a.xpi') {
				response.end(signed);
				return;
			}
			const answer = answers.find(([pattern]) => pattern.test(line))?.[1];
			response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' });
			response.end(JSON.stringify(answer?.() ?? { detail: 'Not found.' }));
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
	return {
		address,
		submissions,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
