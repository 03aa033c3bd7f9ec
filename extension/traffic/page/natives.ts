type Call = (self: unknown, ...parts: readonly unknown[]) => unknown;

const { apply } = Reflect;

function callOf(holder: object, name: string, part: 'get' | 'value'): Call {
	const found: unknown = Reflect.get(Object.getOwnPropertyDescriptor(holder, name) ?? {}, part);
	if (typeof found !== 'function') return () => undefined;
	return (self, ...parts) => apply(found, self, parts) as unknown;
}

/** A getter of a prototype as it is now, to be asked of any object later; the page's scripts may replace it meanwhile. */
export function nativeGetter(prototype: object, name: string): (self: unknown) => unknown {
	return callOf(prototype, name, 'get');
}

/** A method of a prototype as it is now, to be called on any object later. */
export function nativeMethod(prototype: object, name: string): Call {
	return callOf(prototype, name, 'value');
}
