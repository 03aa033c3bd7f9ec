import * as v from 'valibot';
import type { Setting } from './setting.ts';

/** What a list declares of itself; without `builtIn` it is empty where nobody says anything. */
type DeclaredList<Entry> = Pick<Setting<readonly Entry[]>, 'byAgents'> & {
	readonly entry: v.GenericSchema<unknown, Entry>;
	readonly builtIn?: readonly Entry[];
};

/** Declares a list whose entries are judged one by one, so that a bad one takes no good one with it. */
export function listSetting<Entry>({ entry, builtIn = [], ...more }: DeclaredList<Entry>): Setting<readonly Entry[]> {
	const good = (given: unknown): Entry[] => {
		const parsed = v.safeParse(entry, given);
		return parsed.success ? [parsed.output] : [];
	};
	const schema = v.pipe(
		v.array(v.unknown()),
		v.transform((given) => given.flatMap(good)),
	);
	return { schema, entry, builtIn, type: 'array', ...more };
}
