import type { ComponentChildren } from 'preact';
import { text } from '../../shared/text.ts';
import type { SettingName } from '../settingName.ts';
import type { SettingUse } from '../useSetting.ts';

/** What a control must carry to belong to its label, hint and problem. */
export type ControlAttributes = {
	readonly id: string;
	readonly disabled: boolean;
	readonly 'aria-describedby': string;
	readonly 'aria-invalid': boolean;
};

/** A setting with its label, its hint, where its value comes from, and what is wrong with it. */
export function SettingField(props: {
	readonly name: SettingName;
	readonly setting: SettingUse;
	readonly children: (control: ControlAttributes) => ComponentChildren;
}) {
	const { name, setting } = props;
	const id = `setting-${name}`;
	const note = noteFor(setting);
	return (
		<div class="field" data-setting={name} data-source={setting.source}>
			<div class="field-head">
				<label for={id}>{text(`setting_${name}`)}</label>
				<span class="field-note" role="status">
					{note}
				</span>
			</div>
			{props.children({
				id,
				disabled: setting.managed,
				'aria-describedby': `${id}-hint ${id}-problem`,
				'aria-invalid': setting.problem !== null,
			})}
			<p class="field-hint" id={`${id}-hint`}>
				{text(`setting_${name}_hint`)}
			</p>
			<p class="problem" id={`${id}-problem`} role="alert">
				{setting.problem}
			</p>
		</div>
	);
}

function noteFor({ managed, saved, source }: SettingUse): string | null {
	if (managed) {
		return text('setting_managed');
	}
	if (saved) {
		return text('setting_saved');
	}
	return source === 'proposed' ? text('setting_proposed') : null;
}
