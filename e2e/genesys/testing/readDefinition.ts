import { existsSync, readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { isRecord } from '../rest/parseWrapup.ts';

/** The official definition lies beside the checkout where somebody has it; it is no part of the project. */
const file = new URL('../../../../shared/reference/genesys-subset.openapi.json', import.meta.url);

/** Whether the definition is there to test against. */
export const definitionIsPresent = existsSync(file);

type Json = Readonly<Record<string, unknown>>;

/** One operation of the definition. */
export type Operation = {
	readonly operationId: string;
	readonly method: string;
	/** With `{name}` for the parts that vary. */
	readonly path: string;
	/** Documented statuses. */
	readonly statuses: readonly number[];
	/** Any one of these is needed; from the operation's security. */
	readonly scopes: readonly string[];
	readonly permissions: readonly string[];
	/** Codes that the definition lists for an error status, general and specific. */
	codes(status: number): readonly string[];
	/** What is wrong with an answer's body; an empty list when it is as defined. */
	faultsOf(status: number, body: unknown): readonly string[];
};

/** The definition as tests use it. */
export type Definition = {
	readonly operations: readonly Operation[];
	find(method: string, path: string): Operation | undefined;
	/** What is wrong with a value by a schema's name, e.g. the body of an event. */
	faultsBySchema(name: string, value: unknown): readonly string[];
};

function field(value: unknown, ...names: readonly string[]): Json {
	let inner: unknown = value;
	for (const name of names) inner = isRecord(inner) ? inner[name] : undefined;
	return isRecord(inner) ? inner : {};
}

/**
 * Closes every model, so that a field the platform does not have is a fault too, and drops what JSON Schema does not
 * know. Everything else is left as it is.
 */
function seal(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(seal);
	if (!isRecord(value)) return value;
	const kept = Object.entries(value).filter(([name]) => !name.startsWith('x-') && name !== 'example');
	const sealed: Json = Object.fromEntries(kept.map(([name, inner]) => [name, seal(inner)]));
	const isModel = isRecord(sealed['properties']) && sealed['type'] !== undefined && !('additionalProperties' in sealed);
	return isModel && sealed['type'] === 'object' ? { ...sealed, additionalProperties: false } : sealed;
}

function readAnswer(document: Json, response: unknown): Json {
	const reference = field(response)['$ref'];
	return typeof reference === 'string' ? field(document, ...reference.split('/').slice(1)) : field(response);
}

/** Reads the definition. Call only when {@link definitionIsPresent}. */
export function readDefinition(): Definition {
	const document: unknown = JSON.parse(readFileSync(file, 'utf8'));
	if (!isRecord(document)) throw new Error('The definition is no JSON object.');
	const ajv = new Ajv({ strict: false, allErrors: true, formats: { int32: true, int64: true } });
	addFormats(ajv);
	// The platform's own addresses are paths, which the format `uri` in its narrow sense would refuse.
	ajv.addFormat('uri', /^(\/|https?:|wss:)/);
	ajv.addSchema({ ...field(seal({ components: document['components'] })), $id: 'definition' });
	const validators = new Map<string, ValidateFunction>();
	const check = (schema: unknown, value: unknown): readonly string[] => {
		const text = JSON.stringify(seal(schema)).replaceAll('"#/components', '"definition#/components');
		const parsed: unknown = JSON.parse(text);
		const validate = validators.get(text) ?? ajv.compile(isRecord(parsed) ? parsed : {});
		validators.set(text, validate);
		return validate(value)
			? []
			: (validate.errors ?? []).map(
					(error) => `${error.instancePath} ${error.message}: ${JSON.stringify(error.params)}`,
				);
	};
	const operations = Object.entries(field(document, 'paths')).flatMap(([path, methods]) =>
		Object.entries(field(methods)).map(([method, operation]) =>
			readOperation(document, method, path, operation, check),
		),
	);
	const matches = (pattern: string, path: string): boolean =>
		new RegExp(`^${pattern.replace(/\{\w+\}/g, '[^/]+')}$`).test(path);
	return {
		operations,
		find(method, path) {
			const found = operations.filter((operation) => operation.method === method && matches(operation.path, path));
			return found.toSorted((one, other) => one.path.split('{').length - other.path.split('{').length)[0];
		},
		faultsBySchema: (name, value) => check({ $ref: `#/components/schemas/${name}` }, value),
	};
}

function texts(value: unknown): readonly string[] {
	return Array.isArray(value) ? value.map(String) : [];
}

function scopesOf(operation: unknown): readonly string[] {
	const { security } = field(operation);
	const entries: readonly unknown[] = Array.isArray(security) ? security : [];
	return entries.flatMap((entry) => texts(field(entry)['genesysOAuth']));
}

function readOperation(
	document: Json,
	method: string,
	path: string,
	operation: unknown,
	check: (schema: unknown, value: unknown) => readonly string[],
): Operation {
	const responses = field(operation, 'responses');
	const answerOf = (status: number): Json => readAnswer(document, responses[String(status)]);
	return {
		operationId: String(field(operation)['operationId']),
		method: method.toUpperCase(),
		path,
		statuses: Object.keys(responses).map(Number),
		scopes: scopesOf(operation),
		permissions: texts(field(operation, 'x-genesys-permissions')['permissions']),
		codes: (status) => [
			...Object.keys(field(answerOf(status), 'x-genesys-error-codes')),
			...Object.keys(field(operation, 'x-genesys-specific-error-codes', String(status))),
		],
		faultsOf(status, body) {
			const schema = field(answerOf(status), 'content', 'application/json')['schema'];
			if (schema !== undefined) return check(schema, body);
			return body === undefined ? [] : ['A body where the definition has none.'];
		},
	};
}
