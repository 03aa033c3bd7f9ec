import type { IntentOwner } from '../../../src/wrapup/intent.ts';
import { mintToken } from '../../genesys/mintToken.ts';
import type { Platform } from '../../genesys/rest/platform.ts';
import type { Random } from '../../genesys/world/createRandom.ts';
import type { SimulatedAgent } from '../../genesys/world/simulatedAgent.ts';
import type { FleetTime } from './createFleetTime.ts';

/** Who is signed in on a browser profile, with real tokens of the stand-in that end and are renewed. */
export type ProfileSession = {
	readonly owner: () => IntentOwner | null;
	readonly token: (refused: string | null) => Promise<string | null>;
	readonly signIn: (agent: SimulatedAgent) => void;
	readonly signOut: () => void;
	/** The login host forgets the agent: the next renewal fails. */
	readonly forget: () => void;
	/** The platform revokes the token in use. */
	readonly revoke: () => void;
	/** Tells one token of this profile from the next. */
	readonly id: () => string;
};

/** Builds it with nobody signed in. `onChange` is called when another agent, or nobody, is signed in. */
export function createProfileSession(ports: {
	readonly platform: Platform;
	readonly time: FleetTime;
	readonly random: Random;
	/** Life of a token in seconds. */
	readonly tokenSeconds: number;
	readonly onChange: () => void;
}): ProfileSession {
	const { platform, time, random } = ports;
	let agent: SimulatedAgent | null = null;
	let token: string | null = null;
	let remembered = false;
	let issued = 0;
	let renewal: Promise<string | null> | null = null;

	const issue = (to: SimulatedAgent) => {
		issued += 1;
		return mintToken(platform, to.id, { seconds: ports.tokenSeconds });
	};

	const signOut = () => {
		agent = null;
		token = null;
		remembered = false;
		ports.onChange();
	};

	/** A silent sign-in takes a moment, and works only while the login host remembers the agent. */
	const renew = async (): Promise<string | null> => {
		const before = agent;
		await time.clock.sleep(random.between(300, 1500));
		if (agent !== before || agent === null) return null;
		if (!remembered) {
			signOut();
			return null;
		}
		token = issue(agent);
		ports.onChange();
		return token;
	};

	return {
		owner: () =>
			agent === null ? null : { userId: agent.id, organizationId: platform.world.organization.id, region: 'us-east-1' },
		token: async (refused) => {
			if (agent === null) return null;
			if (refused !== token) return token;
			renewal ??= renew().finally(() => {
				renewal = null;
			});
			return await renewal;
		},
		signIn: (who) => {
			agent = who;
			token = issue(who);
			remembered = true;
			ports.onChange();
		},
		signOut,
		id: () => String(issued),
		forget: () => {
			remembered = false;
		},
		revoke: () => {
			if (token !== null) platform.tokens.revoke(token);
		},
	};
}
