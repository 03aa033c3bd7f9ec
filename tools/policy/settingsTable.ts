import { asciiJson } from '../../src/policy/artefacts/asciiJson.ts';
import { numberRange, settingForm } from '../../src/policy/artefacts/settingForm.ts';
import { catalogue, type SettingKey } from '../../src/policy/catalogue.ts';
import { settingKeys } from '../../src/policy/resolveSettings.ts';
import { settingTexts } from '../../src/policy/settingTexts.ts';

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
const code = (value: unknown) => `\`${cell(asciiJson(value))}\``;

/** What a setting may be, where the catalogue has a list or a range of it. */
function values(key: SettingKey): string {
	const form = settingForm(key);
	const range = numberRange(key);
	if (form.kind === 'choice') return form.choices.map(code).join(', ');
	if (range === null) return '';
	return `${range.whole ? 'whole numbers ' : ''}from ${range.smallest} to ${range.largest}`;
}

function section(key: SettingKey): string {
	const { type, builtIn } = catalogue[key];
	const { description, example, live, since } = settingTexts[key];
	return [
		`## ${key}`,
		'',
		cell(description),
		'',
		'| | |',
		'| --- | --- |',
		`| type | ${type} |`,
		...(values(key) === '' ? [] : [`| values | ${values(key)} |`]),
		`| without a policy | ${builtIn === null ? 'none' : code(builtIn)} |`,
		`| example | ${code(example)} |`,
		`| changed while it runs | ${cell(live)} |`,
		`| since | ${since} |`,
	].join('\n');
}

/** The reference of all settings for admins, from the catalogue. */
export function settingsTable(): string {
	const list = settingKeys.map((key) => `[${key}](#${key.toLowerCase()})`).join(', ');
	return `${[
		'# Settings by policy',
		'',
		'Made by `npm run policy` from the catalogue in `src/policy/catalogue.ts`; do not edit it by hand.',
		'',
		'Each setting can be enforced or proposed. At the top level of the policy it is enforced: agents see it, locked. Inside the',
		'object `defaults` it is proposed: it counts until an agent sets another value, and that value outlives the policy. What the',
		'policy does not name is left to the agents. Files to paste, for every browser and system: [policy](policy/README.md).',
		'',
		list,
		'',
		settingKeys.map(section).join('\n\n'),
	].join('\n')}\n`;
}
