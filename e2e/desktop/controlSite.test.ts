import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Genesys, startGenesys } from '../genesys/startGenesys.ts';
import { createDesktop, type Desktop } from './createDesktop.ts';
import { cannedNote, customers } from './customers.ts';
import { scenarioNames } from './scenarios/scenarios.ts';

let genesys: Genesys;
let desktop: Desktop;
beforeAll(async () => {
	genesys = await startGenesys();
	desktop = createDesktop({ genesys });
});
afterAll(async () => {
	desktop.close();
	await genesys.close();
});

async function ask(host: string, path: string, post?: { readonly type: string; readonly body: string }) {
	const headers = { host, ...(post === undefined ? {} : { 'content-type': post.type }) };
	const answer = await new Promise<IncomingMessage>((resolve, reject) => {
		const asking = request(
			{
				host: '127.0.0.1',
				port: genesys.port,
				ca: genesys.certificate,
				checkServerIdentity: () => undefined,
				path,
				headers,
				method: post === undefined ? 'GET' : 'POST',
			},
			resolve,
		);
		asking.on('error', reject);
		asking.end(post?.body);
	});
	return { status: answer.statusCode, headers: answer.headers, text: await text(answer) };
}

const json = 'application/json';

test('answers under the loopback names only', async () => {
	for (const host of [`127.0.0.1:${genesys.port}`, `localhost:${genesys.port}`]) {
		const answer = await ask(host, '/__desk');
		expect(answer.status).toBe(200);
		expect(JSON.parse(answer.text)).toMatchObject({ url: desktop.url, pages: 0 });
	}
	for (const host of ['apps.mypurecloud.com', 'api.mypurecloud.com', 'apps.mypurecloud.de', 'evil.example']) {
		expect((await ask(host, '/__desk')).status).toBe(404);
		expect((await ask(host, '/__desk/truth')).status).toBe(404);
	}
});

test('changes switches and refuses what is not one with a sentence', async () => {
	const host = '127.0.0.1';
	const changed = await ask(host, '/__desk/switches', { type: json, body: '{"locale":"ja"}' });
	expect(JSON.parse(changed.text)).toMatchObject({ locale: 'ja', wrapupPlace: 'frame-in-shadow' });
	expect(desktop.switches().locale).toBe('ja');
	const refused = await ask(host, '/__desk/switches', { type: json, body: '{"locale":"tlh"}' });
	expect(refused.status).toBe(400);
	expect(refused.text).toContain('tlh');
});

test('lists every scenario with its story, and what may turn up nowhere else', async () => {
	const read = async (path: string): Promise<unknown> => JSON.parse((await ask('127.0.0.1', `/__desk${path}`)).text);
	const stories = (await read('/scenarios')) as readonly { readonly name: string; readonly story: string }[];
	expect(stories.map(({ name }) => name)).toEqual(scenarioNames);
	expect(new Set(stories.map(({ story }) => story)).size).toBe(scenarioNames.length);
	const canaries = (await read('/canaries')) as readonly string[];
	const [customer] = customers;
	for (const own of [customer.name, customer.address, '+13175550142', '5550142', cannedNote]) {
		expect(canaries).toContain(own);
	}
	expect(canaries).toEqual(desktop.canaries());
	expect(canaries.every((canary) => canary.length >= 7)).toBe(true);
});

test('sets the switches of the traffic, and lets a stepped scenario run on', async () => {
	const host = '127.0.0.1';
	const switches = { streamMode: 'json', hostForm: 'pair', requestsBy: 'xhr', finishedNames: 'nothing' };
	const changed = await ask(host, '/__desk/switches', { type: json, body: JSON.stringify(switches) });
	expect(JSON.parse(changed.text)).toMatchObject(switches);
	const early = await ask(host, '/__desk/run', { type: json, body: '' });
	expect(early.status).toBe(400);
	expect(early.text).toContain('/__desk/play');
});

test('takes orders as JSON only, so that no form of another site can send one', async () => {
	const order = await ask('127.0.0.1', '/__desk/switches', { type: 'text/plain', body: '{"locale":"fr"}' });
	expect(order.status).toBe(415);
	expect(desktop.switches().locale).not.toBe('fr');
});

test('asks for a loaded scenario before a step', async () => {
	const answer = await ask('127.0.0.1', '/__desk/step', { type: json, body: '' });
	expect(answer.status).toBe(400);
	expect(answer.text).toContain('/__desk/play');
});

test('every page carries the policy and is never stored', async () => {
	const paths = ['/directory/', '/directory/?disableSoftphone=true', '/analytics-ui/', '/crm/interaction.html'];
	for (const path of paths) {
		const { status, headers } = await ask('apps.mypurecloud.com', path);
		expect(status).toBe(200);
		expect(headers['content-security-policy']).toContain("default-src 'self'");
		expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
		expect(headers['cache-control']).toBe('no-store');
	}
});

test('the embedded client may be framed by customers’ own pages, and by those alone', async () => {
	const { headers } = await ask('apps.mypurecloud.com', '/crm/embeddableFramework.html');
	const policy = String(headers['content-security-policy']);
	expect(policy).toMatch(/frame-ancestors 'self' https:\/\/crm\.example\.test /);
	expect(policy).not.toContain('*');
	const page = await ask('crm.example.test', '/');
	expect(page.status).toBe(200);
	expect(page.text).toContain('src="https://apps.mypurecloud.com/crm/embeddableFramework.html"');
	expect((await ask('crm.example.test', '/__desk')).status).toBe(404);
});

test('the desktop of an unknown agent says so', async () => {
	const answer = await ask('apps.mypurecloud.com', '/directory/?agent=nobody@example.test');
	expect(answer.status).toBe(400);
	expect(answer.text).toContain('nobody@example.test');
});

test('reports of pages are checked', async () => {
	const shell = await ask('apps.mypurecloud.com', '/directory/');
	const run = /src="(\/assets\/[^"]+\/)shell\.js"/.exec(shell.text)?.[1] ?? '';
	expect(run).not.toBe('');
	const before = desktop.truth().length;
	const wrong = await ask('apps.mypurecloud.com', `${run}report`, { type: json, body: '{"kind":"moment","at":1}' });
	expect(wrong.status).toBe(400);
	const right = { kind: 'moment', moment: 'cardShown', conversationId: 'c', at: 5.5 };
	expect((await ask('apps.mypurecloud.com', `${run}report`, { type: json, body: JSON.stringify(right) })).status).toBe(
		200,
	);
	expect(desktop.truth().slice(before)).toEqual([
		{ at: 5.5, source: 'page', conversationId: 'c', kind: 'cardShown', detail: {} },
	]);
});
