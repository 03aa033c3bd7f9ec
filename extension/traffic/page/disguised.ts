/**
 * A function of the page with traps of ours around it that stays what it was for everybody who looks: same name, same
 * static members, same prototype, and the same words where it is turned into text.
 */
export function disguised<Original extends object>(original: Original, traps: ProxyHandler<Original>): Original {
	const words = Function.prototype.toString.call(original);
	const say = () => words;
	return new Proxy(original, {
		...traps,
		get: (target, name, receiver): unknown => (name === 'toString' ? say : Reflect.get(target, name, receiver)),
	});
}

/** Puts another value in the place of a property, which stays as visible and as changeable as it was. */
export function replaceProperty(holder: object, name: string, value: unknown): void {
	const before = Object.getOwnPropertyDescriptor(holder, name);
	Object.defineProperty(holder, name, { ...before, value });
}
