import { useState } from 'preact/hooks';
import type { SettingsView, SettingView } from '../../src/policy/settingsView.ts';
import { text, textIfKnown } from '../shared/text.ts';
import type { OptionsModel } from './optionsModel.ts';
import type { SettingName } from './settingName.ts';

/** What a control of one setting works with. */
export type SettingUse = {
	/** What is being typed, else what is in force; after a refused attempt what was typed, so that it can be mended. */
	readonly value: unknown;
	readonly managed: boolean;
	readonly source: SettingView['source'];
	/** What is wrong with the value last typed, else with one that policy or storage holds. */
	readonly problem: string | null;
	readonly saved: boolean;
	/** Keeps what is being typed: news of another setting draws this one anew, and must not take it away. */
	readonly type: (value: string) => void;
	readonly save: (value: unknown) => void;
};

/** Follows one setting and saves it; the control shows what is in force unless the last attempt was refused. */
export function useSetting(
	options: OptionsModel,
	settings: SettingsView,
	name: SettingName | 'ownSnippets',
): SettingUse {
	const [attempt, setAttempt] = useState<{ readonly value: unknown; readonly problem: string | null } | null>(null);
	const [typed, setTyped] = useState<string | null>(null);
	const view = settings.settings.find(({ key }) => key === name);
	const refused = attempt !== null && attempt.problem !== null;
	return {
		value: typed ?? (refused ? attempt.value : view?.value),
		managed: view?.managed ?? false,
		source: view?.source ?? 'builtIn',
		problem: attempt?.problem ?? standingProblem(settings, name),
		saved: attempt !== null && !refused,
		type: setTyped,
		save: (value) => {
			void options.save(name, value).then((problem) => {
				setAttempt({ value, problem });
				setTyped(null);
			});
		},
	};
}

function standingProblem({ problems }: SettingsView, name: string): string | null {
	const found = problems.find(({ key }) => key === name);
	if (found === undefined || found.source === 'builtIn') {
		return null;
	}
	return text(`settingProblem_${found.source}`, textIfKnown(found.problem) ?? found.problem);
}
