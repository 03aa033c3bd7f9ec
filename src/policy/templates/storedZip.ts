/** The remainder that every file of a zip carries: CRC-32, reflected. */
function checksum(bytes: Uint8Array): number {
	let rest = -1;
	for (const byte of bytes) {
		rest ^= byte;
		for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
	}
	return ~rest;
}

type Field = readonly [bytes: 2 | 4, value: number];

/** A record of numbers, lowest byte first. */
function record(fields: readonly Field[]): Uint8Array<ArrayBuffer> {
	const view = new DataView(new ArrayBuffer(fields.reduce((sum, [bytes]) => sum + bytes, 0)));
	let place = 0;
	for (const [bytes, value] of fields) {
		if (bytes === 2) view.setUint16(place, value, true);
		else view.setUint32(place, value, true);
		place += bytes;
	}
	return new Uint8Array(view.buffer);
}

/** 1 January 1980, the first day that a zip knows: the same files are the same bytes on every day. */
const firstDay = 0x21;

/** Names in UTF-8. */
const flags = 0x0800;

/**
 * Files as a zip, by path with `/` between folders. They are not packed: some texts need no more, and what packs is
 * bigger than this. Source: PKWARE's "APPNOTE.TXT", version 2.0 of the format.
 */
export function storedZip(files: ReadonlyMap<string, string>): Uint8Array<ArrayBuffer> {
	const encoder = new TextEncoder();
	const parts: Uint8Array<ArrayBuffer>[] = [];
	const directory: Uint8Array<ArrayBuffer>[] = [];
	const lengthOf = (list: readonly Uint8Array[]) => list.reduce((sum, { length }) => sum + length, 0);
	for (const [path, text] of files) {
		const [name, bytes] = [encoder.encode(path), encoder.encode(text)];
		const { length } = bytes;
		const common = record([
			[2, 20],
			[2, flags],
			[2, 0],
			[2, 0],
			[2, firstDay],
			[4, checksum(bytes)],
			[4, length],
			[4, length],
			[2, name.length],
			[2, 0],
		]);
		const where = record([
			[2, 0],
			[2, 0],
			[2, 0],
			[4, 0],
			[4, lengthOf(parts)],
		]);
		directory.push(
			record([
				[4, 0x02014b50],
				[2, 20],
			]),
			common,
			where,
			name,
		);
		parts.push(record([[4, 0x04034b50]]), common, name, bytes);
	}
	const end = record([
		[4, 0x06054b50],
		[2, 0],
		[2, 0],
		[2, files.size],
		[2, files.size],
		[4, lengthOf(directory)],
		[4, lengthOf(parts)],
		[2, 0],
	]);
	return joined([...parts, ...directory, end]);
}

function joined(parts: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let place = 0;
	for (const part of parts) {
		whole.set(part, place);
		place += part.length;
	}
	return whole;
}
