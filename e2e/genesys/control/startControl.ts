import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { build } from 'vite';
import type { Genesys } from '../genesys.ts';
import { controlCommandSchema } from './controlCommand.ts';
import { controlState } from './controlState.ts';
import { runCommand } from './runCommand.ts';

/** The control page of a running stand-in. */
export type Control = { readonly url: string; close(): Promise<void> };

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

function pagePath(name: string): string {
	return fileURLToPath(new URL(`page/${name}`, import.meta.url));
}

async function bundleScript(): Promise<string> {
	const result = await build({
		configFile: false,
		logLevel: 'error',
		publicDir: false,
		build: { write: false, modulePreload: false, rollupOptions: { input: pagePath('main.tsx') } },
	});
	const outputs = Array.isArray(result) ? result : [result];
	const chunks = outputs.flatMap((output) => ('output' in output ? output.output : []));
	const script = chunks.find((chunk) => chunk.type === 'chunk');
	if (script?.type !== 'chunk') throw new Error('The control page could not be built.');
	return script.code;
}

function sendText(response: ServerResponse, type: string, body: string, status = 200): void {
	const csp = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-ancestors 'none'";
	response
		.writeHead(status, {
			'content-type': `${type}; charset=utf-8`,
			'cache-control': 'no-store',
			'content-security-policy': csp,
		})
		.end(body);
}

async function command(genesys: Genesys, request: IncomingMessage, response: ServerResponse): Promise<void> {
	try {
		const body: unknown = JSON.parse(await text(request));
		runCommand(genesys, v.parse(controlCommandSchema, body));
		sendText(response, 'application/json', JSON.stringify({ ok: true }));
	} catch (error) {
		const sentence = error instanceof Error ? error.message : String(error);
		sendText(response, 'application/json', JSON.stringify({ ok: false, sentence }), 400);
	}
}

function stream(genesys: Genesys, request: IncomingMessage, response: ServerResponse): void {
	response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
	const send = (): void => {
		response.write(`data: ${JSON.stringify(controlState(genesys))}\n\n`);
	};
	send();
	const stops = [genesys.world.subscribe(send), genesys.requests.subscribe(send)];
	request.on('close', () => {
		for (const stop of stops) stop();
	});
}

/**
 * Serves a page on `http://127.0.0.1:{port}/` to drive the stand-in by hand: calls, switches, faults, live logs. Orders
 * are taken from its own origin only.
 */
export async function startControl(genesys: Genesys, port = 0): Promise<Control> {
	const script = await bundleScript();
	const files: Readonly<Record<string, Handler>> = {
		'GET /': async (_, response) => sendText(response, 'text/html', await readFile(pagePath('index.html'), 'utf8')),
		'GET /control.css': async (_, response) =>
			sendText(response, 'text/css', await readFile(pagePath('control.css'), 'utf8')),
		'GET /control.js': (_, response) => sendText(response, 'text/javascript', script),
		'GET /stream': (request, response) => stream(genesys, request, response),
		'GET /state': (_, response) => sendText(response, 'application/json', JSON.stringify(controlState(genesys))),
		'POST /command': (request, response) => command(genesys, request, response),
	};
	const answer: Handler = async (request, response) => {
		const { origin, host } = request.headers;
		const own = /^(127\.0\.0\.1|localhost):\d+$/.test(host ?? '');
		const handler = files[`${request.method} ${request.url}`];
		if (!own || (origin !== undefined && origin !== `http://${host}`))
			sendText(response, 'text/plain', 'Not from there.\n', 403);
		else if (handler === undefined) sendText(response, 'text/plain', 'Nothing here.\n', 404);
		else await handler(request, response);
	};
	const server = createServer((request, response) => {
		Promise.resolve(answer(request, response)).catch((error: unknown) => {
			console.error('The control page failed at', request.url, error);
			response.destroy();
		});
	});
	server.listen(port, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The control page got no port from the system.');
	return {
		url: `http://127.0.0.1:${address.port}/`,
		async close() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}
