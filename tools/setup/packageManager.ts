import type { Machine } from './machine.ts';

/** The package managers we know the packages of. */
export type PackageManager = 'apt-get' | 'dnf';

/** Whether the system's packages can be installed without asking anybody. */
export type SystemPackages =
	| { readonly kind: 'possible'; readonly manager: PackageManager; readonly prefix: readonly string[] }
	| { readonly kind: 'impossible'; readonly reason: 'noManager' | 'notAllowed' };

/** Root may; anybody else may with a sudo that asks for no password. Nobody is ever asked for one. */
export function systemPackages(machine: Machine): SystemPackages {
	const manager = (['apt-get', 'dnf'] as const).find((name) => machine.which(name) !== undefined);
	if (manager === undefined || machine.platform !== 'linux') return { kind: 'impossible', reason: 'noManager' };
	if (machine.userId === 0) return { kind: 'possible', manager, prefix: [] };
	if (machine.which('sudo') !== undefined && machine.succeeds(['sudo', '-n', 'true'])) {
		return { kind: 'possible', manager, prefix: ['sudo', '-n'] };
	}
	return { kind: 'impossible', reason: 'notAllowed' };
}

/** The commands that install packages, in order. apt's lists are refreshed first: in a new image they are empty. */
export function installCommands(
	{ manager, prefix }: { readonly manager: PackageManager; readonly prefix: readonly string[] },
	packages: readonly string[],
): readonly (readonly string[])[] {
	switch (manager) {
		case 'apt-get':
			return [
				[...prefix, 'apt-get', 'update', '-q'],
				[...prefix, 'apt-get', 'install', '-y', '-q', '--no-install-recommends', ...packages],
			];
		case 'dnf':
			return [[...prefix, 'dnf', 'install', '-y', ...packages]];
	}
}
