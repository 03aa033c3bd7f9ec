/**
 * Whether an address that the platform named may be connected to: encrypted, on exactly the region's streaming host and
 * its usual port, and without a name or password in it. An answer that names any other is forged or not the platform's.
 */
export function isStreamingAddress(address: string, host: string): boolean {
	if (!URL.canParse(address)) return false;
	const { protocol, host: named, username, password } = new URL(address);
	return protocol === 'wss:' && named === host && username === '' && password === '';
}
