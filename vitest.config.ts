import { defineConfig } from 'vitest/config';

/** Unit tests run in plain Node, beside the files they test. The extension's build plugin has no part in them. */
export default defineConfig({
	define: { __GATEWAY__: JSON.stringify('') },
	test: {
		include: ['src/**/*.test.ts', 'extension/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts', 'tools/**/*.test.ts'],
		passWithNoTests: true,
		// Ends what hangs; both cores are busy, and how long a test takes is no finding.
		testTimeout: 30_000,
		// Without this one core is left idle, which of two is half.
		maxWorkers: '100%',
	},
});
