import { isFull } from '../../support/sampling.ts';

/** Playwright's test runner numbers its workers; what people and the bench start has no number. */
const isTested = process.env['TEST_WORKER_INDEX'] !== undefined;

/**
 * The flags with which Chromium does at once what it otherwise puts off until its first page has long been loaded, two
 * seconds or more. Reading the policies of extensions is among it (`chrome.storage.managed` gives no answer before), and
 * the background waits for them: every test would wait too. In the whole run the browser takes its own time, and where a
 * policy is what is tested it always does. From Chromium's `chrome/browser/after_startup_task_utils.cc`.
 */
export const promptStart: readonly string[] =
	isTested && !isFull ? ['--enable-features=ImprovedStartupBestEffortDelay:StartupDelayFailsafeTimeout/1ms'] : [];
