import type { Machine } from './machine.ts';

/** What a pretended machine has. Programs are full paths with what they print for `--version` (`null`: they fail). */
export type FakeMachine = Partial<Pick<Machine, 'platform' | 'env' | 'userId' | 'playwrightChromium'>> & {
	readonly programs?: Readonly<Record<string, string | null>>;
	/** Whether `sudo -n true` succeeds. */
	readonly sudo?: boolean;
};

/** A machine for tests. PATH is `/usr/bin`; the `programs` record may be changed afterwards to pretend an installation. */
export function fakeMachine(fake: FakeMachine = {}): Machine {
	const programs = fake.programs ?? {};
	return {
		platform: fake.platform ?? 'linux',
		env: fake.env ?? {},
		userId: fake.userId ?? 1000,
		playwrightChromium: fake.playwrightChromium ?? '/cache/chromium/chrome',
		which: (name) => (`/usr/bin/${name}` in programs ? `/usr/bin/${name}` : undefined),
		isProgram: (path) => path in programs,
		versionLine: (path) => programs[path] ?? undefined,
		succeeds: (command) => command[0] === 'sudo' && fake.sudo === true,
	};
}
