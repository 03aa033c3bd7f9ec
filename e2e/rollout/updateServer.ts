import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Files } from '../../tools/packaging/readFolder.ts';

/** An organisation's own download server, on loopback. */
export type UpdateServer = {
	/** `http://127.0.0.1:<port>/` */
	readonly address: string;
	/** Paths that were asked for, in order. */
	readonly asked: readonly string[];
	/** Puts files onto the server, in place of those of the same name. */
	offer(files: Files): void;
	close(): Promise<void>;
};

/** The types by which browsers know a package; Firefox installs nothing that calls itself otherwise. */
const types: Readonly<Record<string, string>> = {
	crx: 'application/x-chrome-extension',
	xpi: 'application/x-xpinstall',
	xml: 'application/xml',
	json: 'application/json',
};

/** Starts the server. */
export async function startUpdateServer(): Promise<UpdateServer> {
	const files = new Map<string, Uint8Array>();
	const asked: string[] = [];
	const server = createServer((request, response) => {
		const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname.slice(1);
		asked.push(path);
		const bytes = files.get(path);
		if (bytes === undefined) {
			response.writeHead(404).end();
			return;
		}
		const type = types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
		response.writeHead(200, { 'content-type': type, 'content-length': bytes.length, 'cache-control': 'no-store' });
		response.end(bytes);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		address: `http://127.0.0.1:${port}/`,
		asked,
		offer(more) {
			for (const [path, bytes] of more) files.set(path, bytes);
		},
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
