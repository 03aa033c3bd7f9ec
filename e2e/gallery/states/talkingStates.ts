import type { Entry, Progress } from '../../../src/protocol/snapshot.ts';
import type { PanelState } from '../galleryState.ts';
import { billing, chosen, panelState } from './galleryEntries.ts';

type Talking = Extract<Progress, { kind: 'talking' }>;

const talk = (talking: Partial<Talking>, changes: Partial<Entry> = {}): Entry =>
	billing({ progress: { kind: 'talking', provisional: 'nothing', requestedWork: null, ...talking }, ...changes });

const goingOn = (name: string, title: string, shows: string, entry: Entry): PanelState =>
	panelState(name, title, shows, [], { talking: [entry], activeCount: 1 });

/** Conversations that go on. */
export const talkingStates: readonly PanelState[] = [
	panelState('quiet-talking', 'A conversation goes on, nothing to do', '.quiet-active', [], { activeCount: 1 }),
	goingOn('talking', 'Conversation going on', '[data-progress="talking"] [data-search]', talk({})),
	goingOn(
		'armed',
		'Conversation going on, armed',
		'[data-tentative]',
		talk({ provisional: 'saved' }, { tentative: chosen, draft: 'Ticket 4711' }),
	),
	goingOn(
		'requested-work',
		'After-call work on request, asked for',
		'[role="switch"][aria-checked="true"]',
		talk({ provisional: 'off', requestedWork: { requested: true, order: 'none' } }),
	),
	goingOn(
		'requested-work-failed',
		'After-call work on request, not taken',
		'[data-request-work="failed"]',
		talk({ provisional: 'nothing', requestedWork: { requested: false, order: 'failed' } }, { suggestions: [] }),
	),
];
