import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../build/buildExtension.ts';
import { billOfMaterials } from './billOfMaterials.ts';

const library = dirname(createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json'));

function schemaNamed(name: string): object {
	const schema: unknown = JSON.parse(readFileSync(join(library, 'res/schema', `${name}.SNAPSHOT.schema.json`), 'utf8'));
	if (typeof schema !== 'object' || schema === null) throw new Error(`${name} is no schema.`);
	return schema;
}

/** The official schema of CycloneDX 1.6; ajv knows all of its formats but the international ones. */
function validator() {
	const ajv = new Ajv({ strict: false });
	for (const name of ['spdx', 'jsf-0.82']) {
		ajv.addSchema(schemaNamed(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
	}
	addFormats(ajv);
	for (const format of ['iri-reference', 'idn-email']) ajv.addFormat(format, true);
	return ajv.compile(schemaNamed('bom-1.6'));
}

const lock = readFileSync(join(projectRoot, 'package-lock.json'), 'utf8');
const order = { version: '1.2.3', lock, bundled: ['@preact/signals-core', 'idb', 'preact', 'valibot'] };

describe('billOfMaterials', () => {
	const bill = billOfMaterials(order);
	const validate = validator();

	it('is valid by the schema of CycloneDX 1.6, which would notice a mistake', () => {
		expect(validate(JSON.parse(bill)), JSON.stringify(validate.errors)).toBe(true);
		expect(validate(JSON.parse(bill.replace('"required"', '"needed"')))).toBe(false);
		expect(validate(JSON.parse(bill.replace('urn:uuid:', 'uuid:')))).toBe(false);
	});

	it('lists what ships, and the run-time dependencies of which nothing ships', () => {
		const { components } = JSON.parse(bill) as { components: { name: string; scope: string; purl: string }[] };
		const scopes = Object.fromEntries(components.map(({ name, scope }) => [name, scope]));
		expect(scopes).toMatchObject({ 'signals-core': 'required', idb: 'required', preact: 'required' });
		expect(scopes).toMatchObject({ ky: 'excluded', 'webextension-polyfill': 'excluded' });
		expect(components.map(({ purl }) => purl).join()).toMatch(/pkg:npm\/%40preact\/signals-core@\d+\.\d+\.\d+/);
	});

	it('carries neither date nor chance, and no address', () => {
		expect(billOfMaterials(order)).toBe(bill);
		expect(billOfMaterials({ ...order, version: '1.2.4' })).not.toContain(/urn:uuid:[\w-]+/.exec(bill)?.[0]);
		expect(bill.match(/https?:[^"]+/g)).toEqual(['http://cyclonedx.org/schema/bom-1.6.schema.json']);
	});

	it('says nothing of a package it does not know', () => {
		expect(() => billOfMaterials({ ...order, bundled: ['left-pad'] })).toThrow('left-pad is not in package-lock.json');
	});
});
