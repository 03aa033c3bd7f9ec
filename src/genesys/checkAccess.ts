import type { AccessCheck } from './accessCheck.ts';
import type { Answer } from './answer.ts';
import type { Failure } from './failure.ts';
import type { HeldRights } from './getRights.ts';
import { judgeRights } from './judgeRights.ts';
import { beginAuthorization, type OAuthClient, type OAuthPorts, probeAuthorization } from './oauth.ts';

/** What {@link checkAccess} asks with. */
export type AccessPorts = {
	readonly oauth: OAuthPorts;
	/** The client of the settings; null while region or client id is missing. */
	readonly client: OAuthClient | null;
	/** Address of the API, `https://host`. */
	readonly api: string;
	/** Reads the rights of the agent who is signed in. */
	readonly rights: () => Promise<Answer<HeldRights>>;
};

async function askLogin({ oauth }: AccessPorts, client: OAuthClient): Promise<AccessCheck['login']> {
	const { address } = await beginAuthorization(client, oauth, true);
	const probe = await probeAuthorization(address, oauth);
	if (probe.kind === 'ok') return 'answers';
	return probe.failure.kind === 'unknownClient' ? 'unknownClient' : 'silent';
}

/** Whether the API is there, asked without a token: the platform answers 401 with JSON then. */
async function askApi({ oauth, api }: AccessPorts): Promise<AccessCheck['api']> {
	try {
		const answer = await oauth.fetch(`${api}/api/v2/users/me`, { credentials: 'omit', cache: 'no-store' });
		const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
		return isJson ? 'answers' : 'foreign';
	} catch {
		return 'silent';
	}
}

const apiAfter = ({ kind }: Failure): AccessCheck['api'] => {
	if (kind === 'network') return 'silent';
	return kind === 'malformed' ? 'foreign' : 'answers';
};

/**
 * Asks the login host about the client, and the API about the agent's rights, at the word of somebody who looks for a fault.
 * Three requests at most. Never rejects.
 */
export async function checkAccess(ports: AccessPorts): Promise<AccessCheck> {
	const { client } = ports;
	if (client === null) return { login: 'notAsked', api: 'notAsked', rights: null };
	const [login, rights] = await Promise.all([askLogin(ports, client), ports.rights()]);
	if (rights.kind === 'ok') return { login, api: 'answers', rights: judgeRights(rights.value) };
	const api = rights.failure.kind === 'signedOut' ? await askApi(ports) : apiAfter(rights.failure);
	return { login, api, rights: null };
}
