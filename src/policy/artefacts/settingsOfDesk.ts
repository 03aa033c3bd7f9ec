import type { SettingView } from '../settingsView.ts';
import type { PolicySettings } from './policySettings.ts';

/**
 * The present settings of a desk as a policy, so that a pilot becomes the rule. What the policy enforces or proposes there
 * stays as it is, and what the agent has set joins the one or the other. What is only built in is left out: the next
 * version may have a better value.
 */
export function settingsOfDesk(
	settings: readonly SettingView[],
	ownBecome: keyof PolicySettings = 'proposed',
): PolicySettings {
	const from = (standing: keyof PolicySettings): PolicySettings['enforced'] =>
		Object.fromEntries(
			settings
				.filter(({ source }) => source === standing || (source === 'user' && ownBecome === standing))
				.map(({ key, value }) => [key, value]),
		);
	return { enforced: from('enforced'), proposed: from('proposed') };
}
