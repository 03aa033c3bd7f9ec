import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { JournalEntry } from '../../src/journal/journalEntry.ts';
import type { OwnInstallation } from '../../src/policy/artefacts/deskInstallations.ts';
import type { SettingsView } from '../../src/policy/settingsView.ts';
import type { HealthView } from '../../src/protocol/healthView.ts';
import type { Snapshot } from '../../src/protocol/snapshot.ts';
import type { Send } from '../shared/extensionApi.ts';
import type { ReachPorts } from '../shared/reachPorts.ts';
import { text, textIfKnown } from '../shared/text.ts';
import { type AccessModel, createAccessModel } from './accessModel.ts';
import type { HostPorts } from './hostPorts.ts';
import { createLearnerModel, type LearnerModel } from './learnerModel.ts';
import type { Loaded } from './loaded.ts';
import { readInto } from './readInto.ts';

/** As many lines of the journal as the figures are made of. */
const journalLimit = 10_000;
/** Milliseconds between two looks at the session while the agent signs in. */
const sessionPause = 1000;

/** What the options page shows, and what it can ask for. */
export type OptionsModel = {
	readonly settings: ReadonlySignal<Loaded<SettingsView>>;
	readonly session: ReadonlySignal<Loaded<Snapshot>>;
	readonly journal: ReadonlySignal<Loaded<readonly JournalEntry[]>>;
	readonly health: ReadonlySignal<Loaded<HealthView>>;
	readonly learner: LearnerModel;
	readonly access: AccessModel;
	readonly hosts: HostPorts;
	readonly installation: OwnInstallation;
	readonly reach: ReachPorts;
	readonly load: () => void;
	/** Reads again what a change of the settings or of the policy may have changed. */
	readonly followSettings: () => void;
	/** Stores one value, or with `null` the default. Answers the sentence for what is wrong, or `null` when it is stored. */
	readonly save: (key: string, value: unknown) => Promise<string | null>;
	readonly signIn: () => void;
	readonly signOut: () => void;
	readonly clearJournal: () => void;
	/** One line of the journal with its steps, or null where it is gone. Rejects when nobody answers; so does the next. */
	readonly readLine: (id: string) => Promise<JournalEntry | null>;
	/** All lines with their steps. */
	readonly readWholeJournal: () => Promise<readonly JournalEntry[]>;
	/** Deletes the records that could not be read. */
	readonly clearAside: () => void;
	readonly dispose: () => void;
};

/** Builds the model of the options page on messages to the background. */
export function createOptionsModel(
	send: Send,
	hosts: HostPorts,
	installation: OwnInstallation,
	reach: ReachPorts,
): OptionsModel {
	const settings = signal<Loaded<SettingsView>>({ kind: 'loading' });
	const session = signal<Loaded<Snapshot>>({ kind: 'loading' });
	const journal = signal<Loaded<readonly JournalEntry[]>>({ kind: 'loading' });
	const health = signal<Loaded<HealthView>>({ kind: 'loading' });
	const learner = createLearnerModel(send);
	const access = createAccessModel(send);
	let timer: ReturnType<typeof setTimeout> | undefined;

	const readSettings = (): Promise<void> => readInto(settings, send('settings.get', {}));
	const readHealth = (): Promise<void> => readInto(health, send('health.get', {}));
	const readJournal = (): Promise<void> => readInto(journal, send('journal.list', { limit: journalLimit }));
	const readSession = async (): Promise<void> => {
		await readInto(session, send('snapshot.get', {}));
		clearTimeout(timer);
		if (session.value.kind === 'ready' && isPassing(session.value.value)) {
			timer = setTimeout(() => void readSession(), sessionPause);
		}
	};
	const order = async (name: 'session.signIn' | 'session.signOut'): Promise<void> => {
		const answer = send(name, {});
		await readSession();
		await readInto(
			session,
			answer.then(() => send('snapshot.get', {})),
		);
	};
	return {
		settings,
		session,
		journal,
		health,
		learner,
		access,
		hosts,
		installation,
		reach,
		load: () => {
			void readSettings();
			void readSession();
			void readJournal();
			void readHealth();
			void learner.load();
		},
		followSettings: () => {
			void readSettings();
			void readSession();
			void readHealth();
		},
		save: async (key, value) => {
			try {
				const { problem } = await send('settings.save', { key, value });
				if (problem !== null) {
					return textIfKnown(problem) ?? problem;
				}
				await readSettings();
				await readSession();
				return null;
			} catch (error) {
				console.warn('Afterword: a setting was not saved.', error);
				return text('settingProblem_lost');
			}
		},
		signIn: () => void order('session.signIn'),
		signOut: () => void order('session.signOut'),
		clearJournal: () =>
			void readInto(
				journal,
				send('journal.clear', {}).then(() => []),
			),
		readLine: (id) => send('journal.line', { id }),
		readWholeJournal: () => send('journal.list', { limit: journalLimit, steps: true }),
		clearAside: () =>
			void readInto(
				settings,
				send('aside.clear', {}).then(() => send('settings.get', {})),
			),
		dispose: () => clearTimeout(timer),
	};
}

/** Whether the session is in a state that ends by itself. */
function isPassing({ status }: Snapshot): boolean {
	return status.kind === 'starting' || status.kind === 'signingIn';
}
