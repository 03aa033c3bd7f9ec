import type { MessageName, OrderAnswer, Response } from '../../src/protocol/messages.ts';
import type { Snapshot } from '../../src/protocol/snapshot.ts';

/** One thing a hand does before the picture is taken; it waits until the element is there. */
export type GalleryStep =
	| { readonly kind: 'click' | 'focus'; readonly selector: string }
	| { readonly kind: 'type'; readonly selector: string; readonly text: string };

type Shared = {
	/** Letters and hyphens; names the frame's address and its pictures. */
	readonly name: string;
	/** What the state is, for whoever looks at the page. */
	readonly title: string;
	/** Must be seen before the state counts as shown. */
	readonly shows: string;
	readonly steps?: readonly GalleryStep[];
};

/** A state of the panel, as data: what the background says, and what was done since. */
export type PanelState = Shared & {
	readonly page: 'panel';
	/** Null is a panel that has heard nothing yet. */
	readonly snapshot: Snapshot | null;
	/** Whether the background does not answer just now. */
	readonly lost?: boolean;
	/** What every order of the panel is answered; default is that it is done. */
	readonly answer?: OrderAnswer;
};

/** A state of the settings page, with what the background answers it. */
export type OptionsState = Shared & {
	readonly page: 'options';
	readonly answers: { readonly [Name in MessageName]?: Response<Name> };
};

/** One state of the gallery. */
export type GalleryState = PanelState | OptionsState;
