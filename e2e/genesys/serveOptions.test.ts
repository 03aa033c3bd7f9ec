import { describe, expect, it } from 'vitest';
import { serveOptions } from './serveOptions.ts';

describe('the arguments of npm run genesys', () => {
	it('have defaults', () => {
		expect(serveOptions([])).toEqual({ dialect: 'platform', seed: 1, port: 0, controlPort: 0 });
	});

	it('are taken as given', () => {
		const args = ['--dialect', 'versioned', '--seed=9', '--port', '8443', '--control-port', '8080'];
		expect(serveOptions(args)).toEqual({ dialect: 'versioned', seed: 9, port: 8443, controlPort: 8080 });
	});

	it.each([
		[['--dialect', 'graphql'], '--dialect must be one of platform, versioned, closed-late, not "graphql".'],
		[['--seed', 'x'], '--seed must be a whole number'],
		[['--port', '70000'], '--port must be a whole number from 0 to 65535, not "70000".'],
		[['--colour', 'red'], "Unknown option '--colour'"],
	])('%j get a clear sentence', (args, sentence) => {
		expect(() => serveOptions(args)).toThrow(sentence);
	});
});
