import type { Gesture, PageMoment } from './deskMessages.ts';

/** What a scenario plays on: the simulated centre, the pages, and time. Everything it needs is injected. */
export type DeskStage = {
	/** Epoch milliseconds. */
	now(): number;
	/** Resolves after that many milliseconds of the injected time. */
	wait(milliseconds: number): Promise<void>;
	/** Resolves once that many pages of the agent (1 by default) are open; rejects with what to do if they do not come. */
	pageOpen(count?: number): Promise<void>;
	/** Resolves once no page of the agent is open. */
	pageGone(): Promise<void>;
	/** Reloads every page of the agent and resolves once one is back. Moments from before do not count any more. */
	reload(): Promise<void>;
	/** The platform answers the desktop's next write that finishes with that status. */
	refuseNextWrite(status: 409 | 500): void;
	/** Has the page make a gesture; rejects when the page could not. */
	gesture(conversationId: string, gesture: Gesture): Promise<void>;
	/** Resolves once the page has reported that moment of the conversation. */
	moment(conversationId: string, moment: PageMoment): Promise<void>;
	/** Resolves once the platform has closed the after-call work of the conversation. */
	afterCallWorkOver(conversationId: string): Promise<void>;
	/** Writes a step into the ground truth. */
	note(conversationId: string, text: string): void;
};
