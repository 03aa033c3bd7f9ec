import * as v from 'valibot';
import type { SettingKey } from '../../src/policy/catalogue.ts';
import type { Envelope } from '../../src/protocol/messages.ts';
import { type BrowserRun, ownPages } from './browserRun.ts';

/** Values a user may set; `null` takes one back to its default. */
export type UserSettings = Readonly<
	Partial<Record<SettingKey, string | number | boolean | readonly (object | string)[] | null>>
>;

const answer = v.object({ problem: v.nullable(v.string()) });

/**
 * Sets the user's settings the way the options page does, by the extension's own messages from that very page.
 *
 * @throws Error with the key of the sentence that the extension shows when it refuses a value
 */
export async function saveUserSettings(run: BrowserRun, settings: UserSettings): Promise<void> {
	const page = await run.openOwn(ownPages.options);
	try {
		for (const [key, value] of Object.entries(settings)) {
			const envelope: Envelope<'settings.save'> = { name: 'settings.save', payload: { key, value } };
			const reply = await page.evaluate(
				`(globalThis.browser ?? chrome).runtime.sendMessage(${JSON.stringify(envelope)})`,
			);
			const { problem } = v.parse(answer, reply);
			if (problem !== null) throw new Error(`The extension refused ${key} = ${JSON.stringify(value)}: ${problem}`);
		}
	} finally {
		await page.close();
	}
}
