import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const cookieName = 'genesys-session';

/** Who is signed in at the login host, by cookie. */
export type Sessions = {
	/** The agent whose session the browser shows, if any. */
	agentOf(request: IncomingMessage): string | undefined;
	/** Starts a session; returns the `Set-Cookie` value. */
	start(agentId: string): string;
	/** Ends the session the browser shows; returns the `Set-Cookie` value that removes it. */
	end(request: IncomingMessage): string;
	/** Ends all sessions, as if every cookie were gone. */
	clear(): void;
};

function cookieOf(request: IncomingMessage): string {
	const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
	return pairs.find(([name]) => name === cookieName)?.[1] ?? '';
}

/** Builds the store of sessions. */
export function createSessions(): Sessions {
	const agents = new Map<string, string>();
	const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax';
	return {
		agentOf: (request) => agents.get(cookieOf(request)),
		start(agentId) {
			const id = randomBytes(24).toString('base64url');
			agents.set(id, agentId);
			return `${cookieName}=${id}; ${attributes}`;
		},
		end(request) {
			agents.delete(cookieOf(request));
			return `${cookieName}=; ${attributes}; Max-Age=0`;
		},
		clear: () => agents.clear(),
	};
}
