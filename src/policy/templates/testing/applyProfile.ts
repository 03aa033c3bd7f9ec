import type { RegistryData, RegistryValue } from '../../artefacts/registryValues.ts';
import { type ReadElement, readXml } from '../../artefacts/testing/readXml.ts';
import { allElements } from './templateRules.ts';

/** A custom profile of Intune, as far as a device needs it. */
export type ReadProfile = { readonly omaSettings: readonly { readonly omaUri: string; readonly value: string }[] };

const named = (template: ReadElement, element: string, name: string) =>
	allElements(template).find((one) => one.name === element && one.attributes['name'] === name);

const parentOf = (element: ReadElement | undefined) =>
	element?.children.find(({ name }) => name === 'parentCategory')?.attributes['ref'];

/** The categories above a policy, outermost first. */
function pathTo(template: ReadElement, category: string | undefined): string[] {
	return category === undefined ? [] : [...pathTo(template, parentOf(named(template, 'category', category))), category];
}

/** The value a field of the template makes of the text in the profile. */
function fieldData(field: ReadElement, text: string): RegistryData {
	switch (field.name) {
		case 'text':
			return text;
		case 'decimal': {
			const { minValue = '0', maxValue = '9999' } = field.attributes;
			const number = Number(text);
			if (!(number >= Number(minValue) && number <= Number(maxValue))) throw new Error(`${text} is out of range.`);
			return number;
		}
		case 'enum':
			if (!allElements(field).some((one) => one.name === 'string' && one.text === text)) {
				throw new Error(`${text} is no choice.`);
			}
			return text;
		default:
			throw new Error(`Nobody fills in ${field.name}.`);
	}
}

function stateOf(policy: ReadElement, state: ReadElement): RegistryValue[] {
	const { key = '', valueName } = policy.attributes;
	if (valueName !== undefined) {
		const value = policy.children.find(({ name }) => name === `${state.name}Value`)?.children[0]?.attributes['value'];
		return [{ key, name: valueName, data: Number(value) }];
	}
	throw new Error(`${policy.attributes['name']} is no switch.`);
}

function fieldsOf(policy: ReadElement, data: readonly ReadElement[]): RegistryValue[] {
	const { key = '' } = policy.attributes;
	const fields = policy.children.find(({ name }) => name === 'elements')?.children ?? [];
	return data.map(({ attributes: { id, value = '' } }) => {
		const field = fields.find((one) => one.attributes['id'] === id);
		if (field === undefined) throw new Error(`${policy.attributes['name']} has no field ${id}.`);
		return { key, name: field.attributes['valueName'] ?? '', data: fieldData(field, value) };
	});
}

/**
 * What a device writes into its registry when it has been given a template under a name and then a profile that fills it
 * in: Windows' rules for template policies, as Microsoft describes them.
 *
 * @throws Error where a line of the profile does not fit the template
 */
export function applyProfile(name: string, template: ReadElement, profile: ReadProfile): readonly RegistryValue[] {
	return profile.omaSettings.flatMap(({ omaUri, value }) => {
		const [, area, policyName = ''] = /^\.\/Device\/Vendor\/MSFT\/Policy\/Config\/([^/]+)\/([^/]+)$/.exec(omaUri) ?? [];
		const policy = named(template, 'policy', policyName);
		if (policy === undefined) throw new Error(`The template has no policy for ${omaUri}.`);
		const expected = [name, 'Policy', ...pathTo(template, parentOf(policy))].join('~');
		if (area !== expected) throw new Error(`${policyName} stands in ${expected}, not in ${area}.`);
		const [state, ...data] = readXml(`<value>${value}</value>`).children;
		if (state === undefined) throw new Error(`${omaUri} says neither enabled nor disabled.`);
		return data.length === 0 ? stateOf(policy, state) : fieldsOf(policy, data);
	});
}
