import type { ReadElement } from '../../artefacts/testing/readXml.ts';

/** What may stand inside an element and in which order, and which attributes it must and may have. */
type ElementRule = {
	readonly children: readonly string[];
	readonly needs?: readonly string[];
	readonly may?: readonly string[];
};

const root = ['xmlns', 'revision', 'schemaVersion'];
const field = ['id', 'valueName'];

/** The part of Microsoft's schemas for ADMX and ADML that these templates use. */
const rules: Readonly<Record<string, ElementRule>> = {
	policyDefinitions: {
		children: ['policyNamespaces', 'resources', 'supportedOn', 'categories', 'policies'],
		needs: root,
	},
	policyNamespaces: { children: ['target'] },
	target: { children: [], needs: ['prefix', 'namespace'] },
	supportedOn: { children: ['definitions'], may: ['ref'] },
	definitions: { children: ['definition'] },
	definition: { children: [], needs: ['name', 'displayName'] },
	categories: { children: ['category'] },
	category: { children: ['parentCategory'], needs: ['name', 'displayName'] },
	parentCategory: { children: [], needs: ['ref'] },
	policies: { children: ['policy'] },
	policy: {
		children: ['parentCategory', 'supportedOn', 'enabledValue', 'disabledValue', 'elements'],
		needs: ['name', 'class', 'displayName', 'explainText', 'key'],
		may: ['presentation', 'valueName'],
	},
	enabledValue: { children: ['decimal'] },
	disabledValue: { children: ['decimal'] },
	elements: { children: ['text', 'decimal', 'enum'] },
	text: { children: [], needs: field, may: ['required', 'maxLength'] },
	decimal: { children: [], may: ['value', ...field, 'required', 'minValue', 'maxValue'] },
	enum: { children: ['item'], needs: field, may: ['required'] },
	item: { children: ['value'], needs: ['displayName'] },
	value: { children: ['string'] },
	policyDefinitionResources: { children: ['displayName', 'description', 'resources'], needs: root },
	displayName: { children: [] },
	description: { children: [] },
	resources: { children: ['stringTable', 'presentationTable'], may: ['minRequiredRevision'] },
	stringTable: { children: ['string'] },
	string: { children: [], may: ['id'] },
	presentationTable: { children: ['presentation'] },
	presentation: { children: ['textBox', 'decimalTextBox', 'dropdownList'], needs: ['id'] },
	textBox: { children: ['label', 'defaultValue'], needs: ['refId'] },
	label: { children: [] },
	defaultValue: { children: [] },
	decimalTextBox: { children: [], needs: ['refId'], may: ['defaultValue'] },
	dropdownList: { children: [], needs: ['refId'], may: ['noSort', 'defaultItem'] },
};

/** What in an element and all below it the schemas do not allow. */
export function templateOffences(element: ReadElement): string[] {
	const rule = rules[element.name];
	if (rule === undefined) return [`There is no element ${element.name}.`];
	const { children, needs = [], may = [] } = rule;
	const attributes = Object.keys(element.attributes);
	const places = element.children.map(({ name }) => children.indexOf(name));
	const ordered = places.every((place, index) => place >= (places[index - 1] ?? 0));
	return [
		...needs.filter((name) => !attributes.includes(name)).map((name) => `${element.name} needs ${name}.`),
		...attributes
			.filter((name) => !needs.includes(name) && !may.includes(name))
			.map((name) => `${element.name} has no ${name}.`),
		...(ordered && !places.includes(-1) ? [] : [`${element.name} has its children out of order.`]),
		...element.children.flatMap(templateOffences),
	];
}

/** An element and all below it. */
export function allElements(element: ReadElement): readonly ReadElement[] {
	return [element, ...element.children.flatMap(allElements)];
}
