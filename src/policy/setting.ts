import type * as v from 'valibot';

/** One setting of the catalogue, as far as the running product needs it. */
export type Setting<Value> = {
	/** Judges a value, wherever it comes from. */
	readonly schema: v.GenericSchema<unknown, Value>;
	/** Where the value is a list whose entries are judged one by one: what an entry must be. */
	readonly entry?: v.GenericSchema;
	readonly builtIn: Value;
	/** False where policy alone decides: what stands among an agent's own settings is not looked at. */
	readonly byAgents?: false;
	/**
	 * The type in the words of the browsers' managed schema. No ranges and choices there: the browser would drop a wrong
	 * value in silence, while the catalogue can say what is wrong with it.
	 */
	readonly type: 'string' | 'number' | 'boolean' | 'array' | 'object';
};

/** Declares a setting, keeping the type of its value. */
export function setting<Value>(declared: Setting<Value>): Setting<Value> {
	return declared;
}
