import type { ReadonlySignal } from '@preact/signals-core';
import { useLayoutEffect, useState } from 'preact/hooks';

/** The value of a signal, which must not be a function; the component is painted again when it changes. */
export function useSignalValue<Value>(signal: ReadonlySignal<Value>): Value {
	const [value, paint] = useState(signal.peek());
	useLayoutEffect(() => signal.subscribe(paint), [signal]);
	return value;
}
