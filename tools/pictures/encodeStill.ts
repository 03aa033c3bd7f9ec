import { crc32, deflateSync } from 'node:zlib';
import UPNG from 'upng-js';

/** Enough for two documents in one theme, and for the edges of their letters. */
const mostColours = 192;

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** A piece of a PNG: its length, its name, what is in it and a checksum. */
function chunk(name: string, content: Uint8Array): Buffer {
	const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
	const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(content.length);
	checksum.writeUInt32BE(crc32(named));
	return Buffer.concat([length, named, checksum]);
}

/** Size, and colours of three bytes without transparency. */
function header(width: number, height: number): Buffer {
	const content = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]);
	content.writeUInt32BE(width, 0);
	content.writeUInt32BE(height, 4);
	return content;
}

/** The rows, each as it is: with few colours that packs better than what differs from the row above. */
function rows(pixels: Uint8Array, width: number, height: number): Buffer {
	const content = Buffer.alloc(height * (1 + width * 3));
	for (let row = 0; row < height; row += 1) {
		for (let column = 0; column < width; column += 1) {
			const from = (row * width + column) * 4;
			content.set(pixels.subarray(from, from + 3), row * (1 + width * 3) + 1 + column * 3);
		}
	}
	return content;
}

/** The pixels with no more colours than we want; where there are few, the library would mix them, so they stay. */
function fewerColours(pixels: ArrayBuffer, width: number, height: number): Uint8Array {
	if (new Set(new Uint32Array(pixels)).size <= mostColours) return new Uint8Array(pixels);
	const [fewer = pixels] = UPNG.toRGBA8(UPNG.decode(UPNG.encode([pixels], width, height, mostColours)));
	return new Uint8Array(fewer);
}

/**
 * The same picture as the stores take it: 24 bits a pixel and nothing that can be seen through, which the library that
 * lessens the colours cannot write. Colours that hardly differ are made one before, so the file is small all the same.
 * Source: "PNG (Portable Network Graphics) Specification", third edition.
 */
export function encodeStill(png: Uint8Array): Uint8Array {
	const decoded = UPNG.decode(new Uint8Array(png).buffer);
	const { width, height } = decoded;
	const [pixels] = UPNG.toRGBA8(decoded);
	if (pixels === undefined) throw new Error('The picture holds no frame.');
	const packed = deflateSync(rows(fewerColours(pixels, width, height), width, height), { level: 9 });
	return Buffer.concat([
		signature,
		chunk('IHDR', header(width, height)),
		chunk('IDAT', packed),
		chunk('IEND', new Uint8Array()),
	]);
}
