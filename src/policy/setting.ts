import type * as v from 'valibot';

/** One setting of the catalogue: everything the reader, the browser's schema and the documents need to know of it. */
export type Setting<Value> = {
	readonly key: string;
	/** Validates a value, wherever it comes from. Its issue message is the sentence shown to whoever wrote the value. */
	readonly schema: v.GenericSchema<unknown, Value>;
	readonly builtIn: Value;
	/** The type in the words of the browsers' managed schema. No ranges and choices there: the browser would drop a wrong value in silence. */
	readonly managed: { readonly type: 'string' | 'number' | 'boolean' };
	/** Whether the agent may set it in the options page. */
	readonly userMaySet: boolean;
	/** Product version that brought it. */
	readonly since: string;
	readonly description: string;
	readonly example: Value;
	/** What happens when it changes while the product runs. */
	readonly live: string;
};

/** Declares a setting, keeping the type of its value. */
export function setting<Value>(declared: Setting<Value>): Setting<Value> {
	return declared;
}
