/** Milliseconds that the browser gets to start the download before the bytes are let go. */
const kept = 60_000;

/** Offers bytes as a file: the browser asks where to put it, or puts it with the other downloads. */
export function offerFile(name: string, bytes: Uint8Array<ArrayBuffer>): void {
	const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(address), kept);
}
