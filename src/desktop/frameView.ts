/** Something that tells of events. */
type Teller = {
	addEventListener(name: string, listener: (event: Event) => void, options: AddEventListenerOptions): void;
};

/** The window of a frame, as far as a watcher uses it. Times in milliseconds. */
export type FrameView = Teller & {
	readonly document: Document;
	readonly location: Pick<Location, 'pathname' | 'hash'>;
	readonly performance: Pick<Performance, 'now'>;
	readonly MutationObserver: new (callback: (records: MutationRecord[]) => void) => MutationObserver;
	readonly CSS: { supports(condition: string): boolean };
	/** Missing in the older ones of our browsers. */
	readonly navigation?: Teller;
	setTimeout(callback: () => void, milliseconds: number): number;
	clearTimeout(timer: number): void;
	queueMicrotask(callback: () => void): void;
};
