/**
 * One request as the network between agent and platform saw it; the checks rest on it. Times are milliseconds since
 * 1970 of the world.
 */
export type NetworkLine = {
	readonly method: string;
	/** From `/api/v2/` on, without the query. */
	readonly path: string;
	readonly body: string;
	/** Whose token it carried; null for a dead one. */
	readonly userId: string | null;
	readonly ifMatch: string | null;
	readonly leftAt: number;
	/** When the answer reached the agent's machine; null while it has not, or when it never did. */
	returnedAt: number | null;
	/** The status that came back; null without an answer. */
	status: number | null;
};
