import type { InteractionPhase, InteractionView } from '../../agentView.ts';
import type { Texts } from '../../texts.ts';
import type { IconName } from '../icon.ts';
import type { WrapupCode } from '../wrapupCode.ts';

/** What a roster card shows. `linked`: it holds a link with the conversation's id, where the generation has one. */
export type CardFace = {
	readonly interaction: InteractionView;
	readonly phase: InteractionPhase;
	readonly texts: Texts;
	readonly linked: boolean;
};

/** A card that was drawn once; `mark` shows whether its interaction is the selected one. */
export type Card = { readonly node: HTMLElement; mark(selected: boolean): void };

/** A control of the selected interaction. `pressed` only where it is a switch. */
export type ControlFace = {
	readonly name: 'mute' | 'hold' | 'end' | 'transfer' | 'consult' | 'takeOver' | 'conference' | 'leave';
	readonly label: string;
	readonly picture: IconName;
	readonly pressed?: boolean;
};

/** The switch of a tool. */
export type ToggleFace = { readonly name: string; readonly label: string; readonly picture: IconName };
export type Toggle = { readonly node: HTMLElement; draw(active: boolean): void };

/** Message, clock and the remark that a code is wanted; `line` is where the clock comes and goes, `node` the remark. */
export type HeaderParts = {
	readonly node: HTMLElement;
	readonly line: HTMLElement;
	readonly message: HTMLElement;
	readonly clock: HTMLElement;
	readonly required: HTMLElement;
};

/** How a code is chosen. `click` chooses as an agent's hand would and says whether the code was there. */
export type CodeChoice = {
	readonly nodes: readonly HTMLElement[];
	show(codes: readonly WrapupCode[]): void;
	mark(chosen: string | null): void;
	click(codeId: string): boolean;
};

/** The lower edge of the wrap-up tool. `click` presses what finishes, if it can be pressed. */
export type Footer = {
	readonly node: HTMLElement;
	draw(interaction: InteractionView, mayFinish: boolean): void;
	click(): boolean;
};

/**
 * What a generation of the desktop builds in its own way: everything by which an extension may know a moment. All of it
 * comes with the generation's own names and with none of another's.
 */
export type GenerationParts = {
	/** Classes of containers whose names changed over the years. */
	readonly classes: {
		readonly article: string;
		readonly header: string;
		/** The place a wrap-up tool is mounted at. Our own word: no public source names it, no selector may rest on it. */
		readonly wrapupPlace: string;
		readonly notes: string;
	};
	card(face: CardFace): Card;
	/** Where the name of the selected interaction's customer goes. */
	headerName(): HTMLElement;
	answer(label: string, onAnswer: () => void): HTMLElement;
	controlBar(): HTMLElement;
	control(face: ControlFace, onPress: () => void): HTMLElement;
	toggleBar(): HTMLElement;
	toggle(face: ToggleFace, onPress: () => void): Toggle;
	wrapupRoot(): HTMLElement;
	wrapupHeader(texts: Texts): HeaderParts;
	codeChoice(texts: Texts, onChoose: (codeId: string) => void): CodeChoice;
	footer(texts: Texts, onFinish: () => void): Footer;
};
