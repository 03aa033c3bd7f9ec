import type { Client } from '../genesys/client.ts';

/** A client that tells of every request that leaves through it. */
export function countingClient(client: Client, onRequest: () => void): Client {
	return (call) => {
		onRequest();
		return client(call);
	};
}
