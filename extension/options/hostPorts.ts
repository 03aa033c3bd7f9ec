/** The browser's word on hosts that an agent may grant beside those of the installation. */
export type HostPorts = {
	readonly has: (origins: readonly string[]) => Promise<boolean>;
	/** Asks the agent. Must be the first thing a click handler does, or the browser refuses. */
	readonly request: (origins: readonly string[]) => Promise<boolean>;
};
