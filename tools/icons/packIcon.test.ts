import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import UPNG from 'upng-js';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../build/buildExtension.ts';
import { packIcon } from './packIcon.ts';

const folder = join(projectRoot, 'public/icons');
const read = (png: Uint8Array) => UPNG.decode(new Uint8Array(png).buffer);
const pixelsOf = (png: Uint8Array) => new Uint8Array(UPNG.toRGBA8(read(png))[0] ?? new ArrayBuffer(0));

describe('the icons', () => {
	it.each(readdirSync(folder))('%s has its size, a palette and see-through corners', (name) => {
		const png = readFileSync(join(folder, name));
		const { width, height, ctype } = read(png);
		expect([`${width}`, `${height}`]).toEqual([/\d+/.exec(name)?.[0], /\d+/.exec(name)?.[0]]);
		expect(ctype).toBe(3);
		expect(pixelsOf(png)[3]).toBe(0);
		expect(Math.max(...pixelsOf(png))).toBe(255);
	});
});

it('packs a picture of many colours, none of them moved far', () => {
	const side = 64;
	const pixels = new Uint8Array(side * side * 4).map((_, index) => {
		const place = Math.floor(index / 4);
		return index % 4 === 3 ? 255 : index % 4 === 0 ? (place % side) * 4 : Math.floor(place / side) * 2;
	});
	const plain = new Uint8Array(UPNG.encode([pixels.buffer], side, side, 0));
	const packed = packIcon(plain);
	expect(read(packed).ctype).toBe(3);
	const kept = pixelsOf(packed);
	const furthest = pixels.reduce((most, value, index) => Math.max(most, Math.abs(value - (kept[index] ?? 0))), 0);
	expect(furthest).toBeLessThan(24);
	expect(furthest).toBeGreaterThan(0);
});
