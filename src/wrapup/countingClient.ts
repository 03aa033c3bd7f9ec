import type { Client } from '../genesys/client.ts';

/** A client that tells of every request that leaves through it; a read that joins another one is none. */
export function countingClient(client: Client, onRequest: () => void): Client {
	return (call) => client({ ...call, onSent: onRequest });
}
