/**
 * Whether an installation was an agent's own: from a store or a file. What policy forces is `admin`, and what is loaded
 * unpacked (`development`) belongs to who builds it. Both words are the browser's: `runtime.onInstalled` and `management.getSelf`.
 */
export function isOwnInstallation(reason: string, installType: string): boolean {
	return reason === 'install' && (installType === 'normal' || installType === 'sideload');
}
