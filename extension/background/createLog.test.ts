import { describe, expect, it, vi } from 'vitest';
import { createLog } from './createLog.ts';
import { loggedFetch, operationIn } from './loggedFetch.ts';

function written() {
	const lines: string[] = [];
	const write =
		(level: string) =>
		(...words: unknown[]) =>
			void lines.push(`${level} ${words.join(' ')}`);
	const console = { error: write('error'), warn: write('warn'), info: write('info'), debug: write('debug') };
	return { lines, console };
}

describe('the log', () => {
	it.each([
		['error', ['error']],
		['warn', ['error', 'warn']],
		['info', ['error', 'warn', 'info']],
		['debug', ['error', 'warn', 'info', 'debug']],
	] as const)('at the level %s writes %j', (level, expected) => {
		const { console, lines } = written();
		const log = createLog(() => level, console);
		for (const each of ['error', 'warn', 'info', 'debug'] as const) log[each]('x');
		expect(lines).toEqual(expected.map((each) => `${each} Afterword: x`));
	});

	it('heeds a change of the level at the next line', () => {
		const { console, lines } = written();
		const settings: { level: 'warn' | 'debug' } = { level: 'warn' };
		const log = createLog(() => settings.level, console);
		log.debug('one');
		settings.level = 'debug';
		log.debug('two');
		expect(lines).toEqual(['debug Afterword: two']);
	});
});

describe('a request', () => {
	const address =
		'https://api.mypurecloud.de/api/v2/conversations/calls/6f1e2a9b-0000-4000-8000-000000000001/participants/p7?x=secret';

	it('is named by its operation alone', () => {
		expect(operationIn(address)).toBe('/api/v2/conversations/calls/{id}/participants/{id}');
		expect(operationIn('https://api.mypurecloud.de/api/v2/users/me')).toBe('/api/v2/users/me');
	});

	it.each([
		[200, 'debug'],
		[404, 'warn'],
	])('with status %d is a line of %s, with nothing of what was sent', async (status, level) => {
		const { console, lines } = written();
		const sent = vi.fn<(request: Request) => void>();
		const clock = { now: vi.fn(() => 5).mockReturnValueOnce(2) };
		const network = async (input: RequestInfo | URL) => {
			sent(new Request(input));
			return new Response('', { status });
		};
		const fetch = loggedFetch(
			network,
			createLog(() => 'debug', console),
			clock,
		);
		await fetch(new Request(address, { method: 'POST', body: 'notes', headers: { authorization: 'bearer t' } }));
		expect(lines).toEqual([
			`${level} Afterword: POST /api/v2/conversations/calls/{id}/participants/{id}: ${status} after 3 ms`,
		]);
		expect(await sent.mock.calls[0]?.[0].text()).toBe('notes');
	});

	it('without an answer is told and rejects as before', async () => {
		const { console, lines } = written();
		const fetch = loggedFetch(
			() => Promise.reject(new TypeError('down')),
			createLog(() => 'warn', console),
			{ now: () => 0 },
		);
		await expect(fetch(address)).rejects.toThrow('down');
		expect(lines).toHaveLength(1);
	});
});
