import { asciiJson } from '../../src/policy/artefacts/asciiJson.ts';
import type { ChromiumBrowser, ChromiumInstallation } from '../../src/policy/artefacts/installations.ts';
import {
	categories,
	choiceName,
	installPolicy,
	policyName,
	type Standing,
} from '../../src/policy/artefacts/policyName.ts';
import { forcelistEntry } from '../../src/policy/artefacts/registryValues.ts';
import { settingForm } from '../../src/policy/artefacts/settingForm.ts';
import { writeXml, type XmlElement, xmlElement } from '../../src/policy/artefacts/xmlElement.ts';
import { catalogue, type SettingKey } from '../../src/policy/catalogue.ts';
import { settingKeys } from '../../src/policy/resolveSettings.ts';
import { settingTexts } from '../../src/policy/settingTexts.ts';
import { templateRevision, templateXmlns, xmlHead } from './admx.ts';
import { type TemplateTexts, templateTexts } from './templateTexts.ts';

const browserNames: Readonly<Record<ChromiumBrowser, string>> = { chrome: 'Google Chrome', edge: 'Microsoft Edge' };
const standings: readonly Standing[] = ['enforced', 'proposed'];

const string = (id: string, text: string) => xmlElement('string', { id }, text);

/** What the editor shows beside the fields of a policy. */
function explanation(texts: TemplateTexts, standing: Standing, key: SettingKey): string {
	const { description, live } = texts.settings[key];
	const { since, example } = settingTexts[key];
	const form = settingForm(key);
	const how = form.kind === 'switch' ? [texts.isSwitch] : form.kind === 'json' ? [texts.isJson] : [];
	const sample = typeof example === 'object' ? asciiJson(example) : String(example);
	return [
		description,
		[standing === 'enforced' ? texts.isEnforced : texts.isProposed, ...how].join(' '),
		live,
		`${texts.example} ${sample}`,
		`${texts.since} ${since}.`,
	].join('\n\n');
}

function settingStrings(texts: TemplateTexts, key: SettingKey): XmlElement[] {
	const form = settingForm(key);
	const choices = form.kind === 'choice' ? form.choices : [];
	return [
		string(`Label_${key}`, texts.settings[key].label),
		...standings.map((standing) => string(`Explain_${policyName(standing, key)}`, explanation(texts, standing, key))),
		...choices.map((choice) => string(choiceName(key, choice), choice)),
	];
}

/** The field of a policy; a switch has none, because the policy's own state is the switch. */
function fieldOf(key: SettingKey, label: string): XmlElement | null {
	const form = settingForm(key);
	const { builtIn } = catalogue[key];
	switch (form.kind) {
		case 'switch':
			return null;
		case 'choice': {
			const first = typeof builtIn === 'string' ? form.choices.indexOf(builtIn) : -1;
			const chosen = first === -1 ? {} : { defaultItem: `${first}` };
			return xmlElement('dropdownList', { refId: key, noSort: 'true', ...chosen }, label);
		}
		case 'whole':
			return xmlElement('decimalTextBox', { refId: key, defaultValue: asciiJson(builtIn) }, label);
		case 'text':
		case 'json':
			return xmlElement('textBox', { refId: key }, [xmlElement('label', {}, label)]);
	}
}

function presentations(texts: TemplateTexts, installation: ChromiumInstallation): XmlElement[] {
	const install = xmlElement('presentation', { id: installPolicy.name }, [
		xmlElement('textBox', { refId: installPolicy.element }, [
			xmlElement('label', {}, texts.installField),
			xmlElement('defaultValue', {}, forcelistEntry(installation)),
		]),
	]);
	const settings = settingKeys.flatMap((key) => {
		const field = fieldOf(key, texts.settings[key].label);
		if (field === null) return [];
		return standings.map((standing) => xmlElement('presentation', { id: policyName(standing, key) }, [field]));
	});
	return [install, ...settings];
}

/**
 * The texts (ADML) of a browser's template in one language: names, explanations and fields.
 * Source: Microsoft's "Group Policy ADMX Syntax Reference Guide".
 */
export function adml(
	browser: ChromiumBrowser,
	language: keyof typeof templateTexts,
	installation: ChromiumInstallation,
): string {
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
		...settingKeys.flatMap((key) => settingStrings(texts, key)),
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
					xmlElement('presentationTable', {}, presentations(texts, installation)),
				]),
			]),
		)
	);
}
