import type { ChromiumBrowser } from '../artefacts/installations.ts';
import {
	categories,
	choiceName,
	installPolicy,
	policyName,
	type Standing,
	templateNames,
} from '../artefacts/policyName.ts';
import { forcelistKey, forcelistName, settingsKey } from '../artefacts/registryValues.ts';
import { settingForm } from '../artefacts/settingForm.ts';
import { writeXml, type XmlElement, xmlElement } from '../artefacts/xmlElement.ts';
import type { SettingKey } from '../catalogue.ts';
import { settingKeys } from '../resolveSettings.ts';

/** Where both halves of a template, the definitions and the texts, have their vocabulary from. */
export const templateXmlns = 'http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions';

/** The version of both halves; the texts must not be older than the definitions ask. */
export const templateRevision = '1.0';

export const xmlHead = '<?xml version="1.0" encoding="utf-8"?>\n';

/** Longest text a field takes; without it Windows stops at 1023 characters. */
const longest = '1000000';

const supportedOn = 'SupportedBrowser';
const textOf = (id: string) => `$(string.${id})`;

function field(key: SettingKey): XmlElement | null {
	const form = settingForm(key);
	const named = { id: key, valueName: key, required: 'true' };
	switch (form.kind) {
		case 'switch':
			return null;
		case 'choice':
			return xmlElement(
				'enum',
				named,
				form.choices.map((choice) =>
					xmlElement('item', { displayName: textOf(choiceName(key, choice)) }, [
						xmlElement('value', {}, [xmlElement('string', {}, choice)]),
					]),
				),
			);
		case 'whole':
			return xmlElement('decimal', { ...named, minValue: `${form.smallest}`, maxValue: `${form.largest}` });
		case 'text':
		case 'json':
			return xmlElement('text', { ...named, maxLength: longest });
	}
}

const number = (name: string, value: number) => xmlElement(name, {}, [xmlElement('decimal', { value: `${value}` })]);

function settingPolicy(standing: Standing, key: SettingKey, registryKey: string): XmlElement {
	const name = policyName(standing, key);
	const element = field(key);
	const attributes = {
		name,
		class: 'Both',
		displayName: textOf(`Label_${key}`),
		explainText: textOf(`Explain_${name}`),
		key: registryKey,
		...(element === null ? { valueName: key } : { presentation: `$(presentation.${name})` }),
	};
	return xmlElement('policy', attributes, [
		xmlElement('parentCategory', { ref: categories[standing] }),
		xmlElement('supportedOn', { ref: supportedOn }),
		...(element === null
			? [number('enabledValue', 1), number('disabledValue', 0)]
			: [xmlElement('elements', {}, [element])]),
	]);
}

function installation(browser: ChromiumBrowser): XmlElement {
	const attributes = {
		name: installPolicy.name,
		class: 'Both',
		displayName: textOf('Label_Install'),
		explainText: textOf('Explain_Install'),
		key: forcelistKey(browser),
		presentation: `$(presentation.${installPolicy.name})`,
	};
	const text = { id: installPolicy.element, valueName: forcelistName, required: 'true', maxLength: longest };
	return xmlElement('policy', attributes, [
		xmlElement('parentCategory', { ref: categories.product }),
		xmlElement('supportedOn', { ref: supportedOn }),
		xmlElement('elements', {}, [xmlElement('text', text)]),
	]);
}

function category(name: string, parent?: string): XmlElement {
	const attributes = { name, displayName: textOf(`Category_${name}`) };
	return xmlElement(
		'category',
		attributes,
		parent === undefined ? [] : [xmlElement('parentCategory', { ref: parent })],
	);
}

/**
 * The definitions (ADMX) for Windows' group policy: the forced installation, and every setting twice, enforced and
 * proposed. It needs no template beside it, neither of the browser nor of Windows, because Intune refuses a template
 * whose surroundings are not there.
 * Source: Microsoft's "Group Policy ADMX Syntax Reference Guide".
 */
export function admx(browser: ChromiumBrowser, id: string): string {
	const key = settingsKey(browser, id);
	const { product, enforced, proposed } = categories;
	const policies = [
		installation(browser),
		...settingKeys.map((name) => settingPolicy('enforced', name, key)),
		...settingKeys.map((name) => settingPolicy('proposed', name, `${key}\\defaults`)),
	];
	const namespace = `Afterword.Policies.${templateNames[browser]}`;
	const root = { xmlns: templateXmlns, revision: templateRevision, schemaVersion: '1.0' };
	const supported = xmlElement('definition', { name: supportedOn, displayName: textOf(supportedOn) });
	return (
		xmlHead +
		writeXml(
			xmlElement('policyDefinitions', root, [
				xmlElement('policyNamespaces', {}, [xmlElement('target', { prefix: 'afterword', namespace })]),
				xmlElement('resources', { minRequiredRevision: templateRevision }),
				xmlElement('supportedOn', {}, [xmlElement('definitions', {}, [supported])]),
				xmlElement('categories', {}, [category(product), category(enforced, product), category(proposed, product)]),
				xmlElement('policies', {}, policies),
			]),
		)
	);
}
