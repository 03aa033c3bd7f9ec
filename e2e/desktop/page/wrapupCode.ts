/** A code as `…/wrapupcodes` lists it. */
export type WrapupCode = { readonly id: string; readonly name: string; readonly description?: string };

/** Whether an answer of the platform is the bare array of codes that the operation promises. */
export function isCodeList(value: unknown): value is readonly WrapupCode[] {
	return (
		Array.isArray(value) &&
		value.every((item: unknown) => typeof item === 'object' && item !== null && 'id' in item && 'name' in item)
	);
}
