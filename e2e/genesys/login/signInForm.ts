import type { OAuthClient } from '../oauthClient.ts';
import type { SimulatedAgent } from '../world/simulatedAgent.ts';
import { escapeHtml } from './sendPage.ts';

/** The form where somebody chooses an account, signs in and so consents, or denies. It posts to its own address. */
export function signInForm(client: OAuthClient, agents: readonly SimulatedAgent[]): string {
	const choices = agents.map(({ id, name, email }, position) => {
		const checked = position === 0 ? ' checked' : '';
		const value = escapeHtml(id);
		return `<label><input type="radio" name="account" value="${value}"${checked}> ${escapeHtml(name)} <small>${escapeHtml(email)}</small></label>`;
	});
	return `<form method="post"><p><strong>${escapeHtml(client.name)}</strong> asks to use: ${escapeHtml(client.scopes.join(', '))}.</p>
<fieldset><legend>Account</legend>${choices.join('')}</fieldset>
<p><button id="sign-in" name="decision" value="allow">Sign in</button><button id="deny" name="decision" value="deny">Deny</button></p></form>`;
}
