import { packageName, policyXpiName } from './packageName.ts';

/** The signed add-on under both its names: that of its version, which updates name, and that which policies name for good. */
export function signedFiles(
	version: string,
	productName: string,
	xpi: Uint8Array,
): [name: string, bytes: Uint8Array][] {
	return [
		[packageName('firefoxSignedXpi', version, productName), xpi],
		[policyXpiName(productName), xpi],
	];
}
