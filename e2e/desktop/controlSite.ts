import * as v from 'valibot';
import type { Exchange, Site } from '../genesys/site.ts';
import type { Desktop, PlayOptions } from './createDesktop.ts';
import { generations, hostForms, locales, streamModes, wrapupPlaces } from './desktopSwitches.ts';
import { isHook } from './hook.ts';
import { pageGestureSchema } from './pageGestureSchema.ts';
import { scenarioNames, scenarios } from './scenarios/scenarios.ts';
import type { ScenarioRun } from './startRun.ts';

const prefix = '/__desk';

const switchesSchema = v.partial(
	v.strictObject({
		generation: v.picklist(generations),
		wrapupPlace: v.picklist(wrapupPlaces),
		locale: v.picklist(locales),
		cardId: v.picklist(['none', 'link']),
		restBase: v.picklist(['apps', 'api']),
		provisional: v.picklist(['on-choose', 'never']),
		finalWrite: v.picklist(['post', 'patch']),
		completed: v.picklist(['hide', 'remove']),
		midCallClock: v.picklist(['absent', 'up']),
		trustedTypes: v.boolean(),
		hooks: v.picklist(['plain', 'wrapped']),
		noise: v.picklist(['none', 'modest', 'busy']),
		endOrder: v.picklist(['jitter', 'page-first', 'platform-first']),
		streamMode: v.picklist(streamModes),
		requestsBy: v.picklist(['fetch', 'xhr']),
		hostForm: v.picklist(hostForms),
		finishedNames: v.picklist(['conversation', 'nothing']),
		deallocate: v.picklist(['sent', 'unsent']),
		withoutHook: v.nullable(
			v.pipe(v.string(), v.check(isHook, 'Write one .class, #id, [attribute] or [attribute="value"].')),
		),
	}),
);
const playSchema = v.strictObject({
	scenario: v.picklist(scenarioNames),
	speed: v.optional(v.pipe(v.number(), v.minValue(0.1), v.maxValue(100))),
	seed: v.optional(v.pipe(v.number(), v.integer())),
	agent: v.optional(v.string()),
	finish: v.optional(v.picklist(['desktop', 'leave'])),
	mode: v.optional(v.picklist(['run', 'step'])),
	switches: v.optional(switchesSchema),
});

function withoutUndefined<Value extends object>(
	value: Value,
): { [Key in keyof Value]?: Exclude<Value[Key], undefined> } {
	const entries = Object.entries(value).filter(([, item]) => item !== undefined);
	return Object.fromEntries(entries) as { [Key in keyof Value]?: Exclude<Value[Key], undefined> };
}

/**
 * Control of the desktop for a person or a tool at this machine: load and step scenarios, change switches, read the
 * ground truth. Answers only under the loopback names, never under a host that the extension may reach.
 */
export function controlSite(desktop: Desktop): Site {
	let run: ScenarioRun | null = null;
	const actions: Record<string, (body: unknown) => Promise<unknown>> = {
		'POST /play': async (body) => {
			const { scenario, switches, ...rest } = v.parse(playSchema, body);
			const options: PlayOptions = {
				...withoutUndefined(rest),
				...(switches === undefined ? {} : { switches: withoutUndefined(switches) }),
			};
			run = desktop.play(scenario, options);
			return { playing: run.name };
		},
		'POST /step': async () => {
			if (run === null) throw new Error('No scenario is loaded: POST /__desk/play with "mode": "step" first.');
			return { step: await run.step() };
		},
		'POST /run': () => {
			if (run === null) throw new Error('No scenario is loaded: POST /__desk/play first.');
			run.release();
			return Promise.resolve({ running: run.name });
		},
		'POST /gesture': async (body) => {
			const { agent, ...gesture } = v.parse(
				v.intersect([pageGestureSchema, v.object({ agent: v.optional(v.string()) })]),
				body,
			);
			await desktop.act(gesture, agent);
			return { done: gesture.kind };
		},
		'POST /switches': async (body) => {
			desktop.setSwitches(withoutUndefined(v.parse(switchesSchema, body)));
			return desktop.switches();
		},
	};
	const read = (exchange: Exchange, path: string): unknown => {
		const conversationId = exchange.url.searchParams.get('conversation') ?? undefined;
		if (path === '/truth') return desktop.truth(conversationId);
		if (path === '/canaries') return desktop.canaries();
		if (path === '/scenarios') return scenarioNames.map((name) => ({ name, story: scenarios[name].story }));
		return {
			url: desktop.url,
			crmUrl: desktop.crmUrl,
			pages: desktop.pages(),
			scenarios: scenarioNames,
			switches: desktop.switches(),
		};
	};
	const answer = ({ response }: Exchange, status: number, value: unknown): true => {
		response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
		response.end(`${JSON.stringify(value, null, '\t')}\n`);
		return true;
	};
	return {
		owns: (hostname) => hostname === '127.0.0.1' || hostname === 'localhost',
		handle: async (exchange) => {
			const { pathname } = exchange.url;
			if (pathname !== prefix && !pathname.startsWith(`${prefix}/`)) return false;
			const path = pathname.slice(prefix.length);
			if (exchange.request.method === 'GET') return answer(exchange, 200, read(exchange, path));
			const action = actions[`${exchange.request.method} ${path}`];
			if (action === undefined) return answer(exchange, 404, { message: `There is no ${path} to do here.` });
			if (exchange.request.headers['content-type'] !== 'application/json') {
				return answer(exchange, 415, { message: 'Send JSON with the header content-type: application/json.' });
			}
			try {
				return answer(exchange, 200, await action(JSON.parse((await exchange.body()) || '{}')));
			} catch (error) {
				return answer(exchange, 400, { message: error instanceof Error ? error.message : String(error) });
			}
		},
	};
}
