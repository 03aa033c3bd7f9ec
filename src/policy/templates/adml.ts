import { asciiJson } from '../artefacts/asciiJson.ts';
import type { ChromiumBrowser, ChromiumInstallation } from '../artefacts/installations.ts';
import { categories, choiceName, installPolicy, policyName, type Standing } from '../artefacts/policyName.ts';
import type { PolicySettings } from '../artefacts/policySettings.ts';
import { forcelistEntry, registryData } from '../artefacts/registryValues.ts';
import { settingForm } from '../artefacts/settingForm.ts';
import { writeXml, type XmlElement, xmlElement } from '../artefacts/xmlElement.ts';
import { catalogue, type SettingKey } from '../catalogue.ts';
import { settingKeys } from '../resolveSettings.ts';
import { settingTexts } from '../settingTexts.ts';
import { templateRevision, templateXmlns, xmlHead } from './admx.ts';
import { type TemplateTexts, templateTexts } from './templateTexts.ts';

const browserNames: Readonly<Record<ChromiumBrowser, string>> = { chrome: 'Google Chrome', edge: 'Microsoft Edge' };
const standings: readonly Standing[] = ['enforced', 'proposed'];

const string = (id: string, text: string) => xmlElement('string', { id }, text);

/** A template in one language: whose it is, and the settings with which its fields begin. */
type Template = {
	readonly browser: ChromiumBrowser;
	readonly language: keyof typeof templateTexts;
	readonly installation: ChromiumInstallation;
	readonly settings: PolicySettings;
};

/** A policy for one setting: its texts, and the value it begins with; null where none was given. */
type SettingPolicy = {
	readonly texts: TemplateTexts;
	readonly standing: Standing;
	readonly key: SettingKey;
	readonly given: unknown;
};

/** Both policies of a setting. */
function policiesOf(texts: TemplateTexts, settings: PolicySettings, key: SettingKey): SettingPolicy[] {
	return standings.map((standing) => ({ texts, standing, key, given: settings[standing][key] ?? null }));
}

/** What is said of a value that was given: a switch has no field to begin with it. */
function beginning({ texts, key, given }: SettingPolicy): string[] {
	if (given === null) return [];
	if (settingForm(key).kind !== 'switch') return [texts.beginsSo];
	return [given === true ? texts.switchedOn : texts.switchedOff];
}

/** What the editor shows beside the fields of a policy. */
function explanation(policy: SettingPolicy): string {
	const { texts, standing, key } = policy;
	const { description, live } = texts.settings[key];
	const { since, example } = settingTexts[key];
	const form = settingForm(key);
	const how = form.kind === 'switch' ? [texts.isSwitch] : form.kind === 'json' ? [texts.isJson] : [];
	const sample = typeof example === 'object' ? asciiJson(example) : String(example);
	return [
		description,
		[standing === 'enforced' ? texts.isEnforced : texts.isProposed, ...how].join(' '),
		live,
		...beginning(policy),
		`${texts.example} ${sample}`,
		`${texts.since} ${since}.`,
	].join('\n\n');
}

function settingStrings(texts: TemplateTexts, settings: PolicySettings, key: SettingKey): XmlElement[] {
	const form = settingForm(key);
	const choices = form.kind === 'choice' ? form.choices : [];
	return [
		string(`Label_${key}`, texts.settings[key].label),
		...policiesOf(texts, settings, key).map((policy) =>
			string(`Explain_${policyName(policy.standing, key)}`, explanation(policy)),
		),
		...choices.map((choice) => string(choiceName(key, choice), choice)),
	];
}

/** The field of a policy, which begins with what was given; a switch has none, because the policy's own state is the switch. */
function fieldOf({ texts, key, given }: SettingPolicy): XmlElement | null {
	const form = settingForm(key);
	const { label } = texts.settings[key];
	const first = given ?? catalogue[key].builtIn;
	switch (form.kind) {
		case 'switch':
			return null;
		case 'choice': {
			const place = typeof first === 'string' ? form.choices.indexOf(first) : -1;
			const chosen = place === -1 ? {} : { defaultItem: `${place}` };
			return xmlElement('dropdownList', { refId: key, noSort: 'true', ...chosen }, label);
		}
		case 'whole':
			return xmlElement('decimalTextBox', { refId: key, defaultValue: asciiJson(first) }, label);
		case 'text':
		case 'json': {
			const filled = given === null || given === '' ? [] : [xmlElement('defaultValue', {}, `${registryData(given)}`)];
			return xmlElement('textBox', { refId: key }, [xmlElement('label', {}, label), ...filled]);
		}
	}
}

function presentations(texts: TemplateTexts, { installation, settings }: Template): XmlElement[] {
	const install = xmlElement('presentation', { id: installPolicy.name }, [
		xmlElement('textBox', { refId: installPolicy.element }, [
			xmlElement('label', {}, texts.installField),
			xmlElement('defaultValue', {}, forcelistEntry(installation)),
		]),
	]);
	const policies = settingKeys.flatMap((key) => policiesOf(texts, settings, key));
	const fields = policies.flatMap((policy) => {
		const field = fieldOf(policy);
		return field === null ? [] : [xmlElement('presentation', { id: policyName(policy.standing, policy.key) }, [field])];
	});
	return [install, ...fields];
}

/**
 * The texts (ADML) of a browser's template in one language: names, explanations and fields. What a field begins with
 * counts only once an admin has enabled the policy.
 * Source: Microsoft's "Group Policy ADMX Syntax Reference Guide".
 */
export function adml(template: Template): string {
	const { browser, language, settings } = template;
	const texts = templateTexts[language];
	const name = browserNames[browser];
	const { description, live } = texts.install;
	const strings = [
		string('SupportedBrowser', texts.supported(name)),
		string(`Category_${categories.product}`, texts.product(name)),
		string(`Category_${categories.enforced}`, texts.enforced),
		string(`Category_${categories.proposed}`, texts.proposed),
		string('Label_Install', texts.install.label),
		string('Explain_Install', [description, live].join('\n\n')),
		...settingKeys.flatMap((key) => settingStrings(texts, settings, key)),
	];
	const root = { xmlns: templateXmlns, revision: templateRevision, schemaVersion: '1.0' };
	return (
		xmlHead +
		writeXml(
			xmlElement('policyDefinitionResources', root, [
				xmlElement('displayName', {}, texts.product(name)),
				xmlElement('description', {}, texts.product(name)),
				xmlElement('resources', {}, [
					xmlElement('stringTable', {}, strings),
					xmlElement('presentationTable', {}, presentations(texts, template)),
				]),
			]),
		)
	);
}
