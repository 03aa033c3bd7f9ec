import { defineConfig } from '@playwright/test';

/**
 * The end-to-end tests: the built extension in a real browser against the stand-ins on loopback. Each test starts its
 * own world and its own browser, so they run side by side; two at a time is what a two-core machine carries.
 */
export default defineConfig({
	testDir: 'e2e',
	testMatch: '**/*.spec.ts',
	outputDir: 'artifacts/e2e',
	// Kept pictures change by their own command alone: npm run gallery -- --refresh.
	snapshotPathTemplate: '{testDir}/{testFileDir}/pictures/{arg}{ext}',
	updateSnapshots: 'none',
	fullyParallel: true,
	workers: 3,
	forbidOnly: process.env['CI'] !== undefined,
	// A shared CI machine stalls now and then. A test that needed its second try is listed as flaky, and is a defect to mend.
	retries: process.env['CI'] === undefined ? 0 : 1,
	timeout: 60_000,
	expect: { timeout: 10_000 },
	reporter: [['list'], ['json', { outputFile: 'artifacts/e2e.json' }]],
});
