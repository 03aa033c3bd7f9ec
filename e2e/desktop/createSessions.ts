import type { Genesys } from '../genesys/genesys.ts';
import { desktopClient } from '../genesys/oauthClient.ts';
import type { DeskSession } from './deskMessages.ts';
import type { DesktopSwitches, Locale } from './desktopSwitches.ts';
import { localeTexts } from './localeTexts.ts';
import type { Variant } from './readVariant.ts';
import type { Texts } from './texts.ts';

/** Who sits at the desktop, and what their page is given at its start. */
export type Sessions = {
	/** The id of the agent with that e-mail address, of the first one for none. Throws for an unknown address. */
	agentId(email: string | null): string;
	/** The session of an agent under the given switches, for a page that may want a variant of them. */
	of(agentId: string, switches: DesktopSwitches, variant: Variant): DeskSession;
};

/** Makes the sessions; an agent's token and the words of a language stay the same for the whole run. */
export function createSessions(
	genesys: Genesys,
	page: {
		readonly seed: number;
		readonly wrapupPath: string;
		readonly hashSeed: string;
		streamAddress(agentId: string): string;
	},
): Sessions {
	const { world, domain } = genesys;
	const tokens = new Map<string, string>();
	const texts = new Map<Locale, Texts>();
	const tokenOf = (agentId: string): string => {
		const token = tokens.get(agentId) ?? genesys.mintToken(agentId, { clientId: desktopClient.id });
		tokens.set(agentId, token);
		return token;
	};
	const textsOf = (locale: Locale): Texts => {
		const known = texts.get(locale) ?? localeTexts(locale, Math.random);
		texts.set(locale, known);
		return known;
	};
	return {
		agentId: (email) => {
			const agent = email === null ? world.agents[0] : world.agents.find((candidate) => candidate.email === email);
			if (agent === undefined) throw new Error(`No agent ${email} works here; take one of the centre's addresses.`);
			return agent.id;
		},
		of: (agentId, general, variant) => {
			const switches = { ...general, ...variant.switches };
			const agent = world.agents.find((candidate) => candidate.id === agentId);
			const base = switches.restBase === 'apps' ? `https://apps.${domain}/platform` : `https://api.${domain}`;
			return {
				seed: page.seed,
				hashSeed: page.hashSeed,
				wrapupPath: `${page.wrapupPath}${variant.query}`,
				query: variant.query,
				streamAddress: page.streamAddress(agentId),
				colleagues: world.agents.filter(({ id }) => id !== agentId).map(({ id, name }) => ({ id, name })),
				agent: { name: agent?.name ?? '', email: agent?.email ?? '' },
				organization: world.organization.name,
				token: tokenOf(agentId),
				restBase: `${base}/api/v2`,
				texts: textsOf(switches.locale),
				switches,
			};
		},
	};
}
