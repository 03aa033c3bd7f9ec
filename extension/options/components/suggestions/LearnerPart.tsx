import type { SettingsView } from '../../../../src/policy/settingsView.ts';
import type { SuggestionsView } from '../../../../src/protocol/suggestionsView.ts';
import { text } from '../../../shared/text.ts';
import { unreachable } from '../../../shared/unreachable.ts';
import { useSignalValue } from '../../../shared/useSignalValue.ts';
import { offers } from '../../offers.ts';
import type { OptionsModel } from '../../optionsModel.ts';
import { ExportMemory } from './ExportMemory.tsx';
import { ImportPack } from './ImportPack.tsx';
import { LearnerFacts } from './LearnerFacts.tsx';
import { LearnerProblems } from './LearnerProblems.tsx';
import { QueueRecords } from './QueueRecords.tsx';
import { ResetMemory } from './ResetMemory.tsx';
import { SourceList } from './SourceList.tsx';

/** What the suggestions are made of, and what was learned on this device. */
export function LearnerPart({
	options,
	settings,
}: {
	readonly options: OptionsModel;
	readonly settings: SettingsView;
}) {
	const view = useSignalValue(options.learner.view);
	switch (view.kind) {
		case 'loading':
			return <p role="status">{text('starting')}</p>;
		case 'failed':
			return (
				<p class="problem" role="alert" data-learner-failed>
					{text('learner_failed')}
				</p>
			);
		case 'ready':
			return view.value === null ? (
				<p class="journal-empty" data-learner-nobody>
					{text('learner_nobody')}
				</p>
			) : (
				<Learner options={options} settings={settings} view={view.value} />
			);
		default:
			return unreachable(view);
	}
}

function Learner(props: {
	readonly options: OptionsModel;
	readonly settings: SettingsView;
	readonly view: SuggestionsView;
}) {
	const { options, settings, view } = props;
	const { learner } = options;
	const journal = useSignalValue(options.journal);
	return (
		<>
			<LearnerProblems view={view} />
			<LearnerFacts view={view} />
			<SourceList sources={view.sources} />
			{view.queues.length > 0 && (
				<QueueRecords queues={view.queues} lines={journal.kind === 'ready' ? journal.value : []} />
			)}
			{offers('packImport', settings) && <ImportPack learner={learner} />}
			<ExportMemory learner={learner} />
			<ResetMemory learner={learner} learned={view.learned} />
		</>
	);
}
