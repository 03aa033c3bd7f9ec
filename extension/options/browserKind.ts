import type { OwnInstallation } from '../../src/policy/artefacts/deskInstallations.ts';

/** Which of the three browsers this is, out of its user agent. Whatever is built on Chromium and not Edge is managed as Chrome. */
export function browserKind(userAgent: string): OwnInstallation['browser'] {
	if (userAgent.includes('Firefox/')) return 'firefox';
	return userAgent.includes('Edg/') ? 'edge' : 'chrome';
}
