import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { given, wrapChunk } from './wrapChunk.ts';

/** Runs a wrapped chunk as the worker does. */
async function run(code: string, parts: Readonly<Record<string, unknown>> = {}) {
	const out: Record<string, unknown> = {};
	const names = Object.keys(parts);
	const need = (part: number) => parts[names[part] ?? ''];
	const later = async (part: number) => need(part);
	const wrapped = new Script(`"use strict";${wrapChunk(code, (name) => names.indexOf(name))}`).runInThisContext() as (
		...given: unknown[]
	) => void;
	wrapped(need, later, out);
	return out;
}

describe('wrapChunk', () => {
	it('gives what the module imported and takes what it exported, under their outer names', async () => {
		const code = 'import{a as b,c}from"./one-X.js";import"./two.js";const d=b+c,e=()=>d;export{d as sum,e}';
		const out = await run(code, { 'one-X.js': { a: 1, c: 2 }, 'two.js': {} });
		expect(out['sum']).toBe(3);
		expect((out['e'] as () => number)()).toBe(3);
	});

	it('promises what is imported later, in both ways it is written', async () => {
		const code = 'const f=()=>Promise.all([import("./one.js"),import(`../later/two.js`)]);export{f}';
		const out = await run(code, { 'one.js': { a: 1 }, 'two.js': { b: 2 } });
		expect(await (out['f'] as () => Promise<unknown>)()).toEqual([{ a: 1 }, { b: 2 }]);
	});

	it('knows a default, and a namespace', async () => {
		const out = await run('import x from"./one.js";import*as y from"./one.js";const z=[x,y.a];export{z}', {
			'one.js': { default: 7, a: 8 },
		});
		expect(out['z']).toEqual([7, 8]);
	});

	it.each([
		['export*from"./one.js";', 'ExportAllDeclaration'],
		['export default 1;', 'ExportDefaultDeclaration'],
		['export const a=1;', 'exports in a form'],
		['console.log(import.meta.url);', 'MetaProperty'],
		['import{a}from"react";a()', '"react"'],
		[`const a=${JSON.stringify(given.need)}`, given.need],
	])('refuses %s with a reason', (code, reason) => {
		expect(() => wrapChunk(code, () => 0)).toThrow(reason);
	});
});
