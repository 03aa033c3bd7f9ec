import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Entry } from '../../src/protocol/snapshot.ts';

/**
 * While the pointer is over suggestions or codes nothing new comes above them. So the entry keeps the stored code that is
 * painted, and a choice is sent with what the agent had seen. `release` is to be called when the pointer moves on.
 */
export function useSeenEntry(entry: Entry): {
	readonly element: RefObject<HTMLDivElement | null>;
	readonly holds: boolean;
	readonly seen: Entry;
	readonly release: () => void;
} {
	const element = useRef<HTMLDivElement>(null);
	const [, repaint] = useState({});
	const isPointedAt = (): boolean => element.current?.matches(':has(:is(.suggestions, .codes):hover)') === true;
	const holds = isPointedAt();
	const painted = useRef(entry.stored);
	if (!holds) {
		painted.current = entry.stored;
	}
	const stored = painted.current;
	const release = (): void => {
		if (holds && !isPointedAt()) {
			repaint({});
		}
	};
	return { element, holds, seen: stored === entry.stored ? entry : { ...entry, stored }, release };
}
