import { logLevels, type Settings } from '../../src/policy/catalogue.ts';

type Level = Settings['logLevel'];

/** Writes to the console what the settings want to see there. What is given to it must hold no token, name, note or text of anybody. */
export type Log = Readonly<Record<Level, (...words: readonly unknown[]) => void>>;

/** Builds the log. `level` is asked at every line, so that a change of the policy counts at once. */
export function createLog(level: () => Level, write: Pick<Console, Level> = console): Log {
	const at = (own: Level) => {
		return (...words: readonly unknown[]): void => {
			if (logLevels.indexOf(own) <= logLevels.indexOf(level())) write[own]('Afterword:', ...words);
		};
	};
	return { error: at('error'), warn: at('warn'), info: at('info'), debug: at('debug') };
}
