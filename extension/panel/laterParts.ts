/**
 * The parts of the panel that nobody sees in its first moment, in one file of their own. See `lazyPart` for how to add one.
 */
export { announcements } from './announcements.ts';
export { AfterChoice } from './components/AfterChoice.tsx';
export { ArmedCode } from './components/ArmedCode.tsx';
export { Callout } from './components/Callout.tsx';
export { CodesFailed } from './components/CodesFailed.tsx';
export { DriftNote } from './components/DriftNote.tsx';
export { EntryActions } from './components/EntryActions.tsx';
export { GoingOn } from './components/GoingOn.tsx';
export { NotesHelp } from './components/NotesHelp.tsx';
export { NoticeCard } from './components/NoticeCard.tsx';
export { OrganisationView } from './components/OrganisationView.tsx';
export { Quiet } from './components/Quiet.tsx';
export { ReachTrouble } from './components/ReachTrouble.tsx';
export { ResultLine } from './components/ResultLine.tsx';
export { StandingView } from './components/StandingView.tsx';
export { Talking } from './components/Talking.tsx';
export { TentativeCode } from './components/TentativeCode.tsx';
export { ThisConversation } from './components/ThisConversation.tsx';
export { keepUnderPointer } from './keepUnderPointer.ts';
export { moveFocus } from './moveFocus.ts';
export { indexCodes, searchCodes } from './searchCodes.ts';
export { timeNews } from './timeNews.ts';

/** All that is exported here, as it is once it is loaded. */
export type LaterParts = typeof import('./laterParts.ts');
