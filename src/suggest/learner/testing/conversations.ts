import { type Candidate, type Circumstances, unknownCircumstances } from '../circumstances.ts';

/** A small business of the tests: three codes, and what customers say before each is chosen. */
export const codes: readonly Candidate[] = [
	{ id: 'c-1', name: 'Refund' },
	{ id: 'c-2', name: 'Delivery late' },
	{ id: 'c-3', name: 'Password reset' },
];

const sayings: Readonly<Record<string, readonly string[]>> = {
	'c-1': ['i want my money back', 'please return the amount to my card', 'you charged me twice, money back please'],
	'c-2': ['where is my parcel', 'the courier did not come', 'my parcel is still not here'],
	'c-3': ['i cannot log in', 'the login page does not take my word', 'locked out of my account, login fails'],
};

/** Circumstances in which a customer said something. */
export function saying(text: string, more: Partial<Circumstances> = {}): Circumstances {
	return { ...unknownCircumstances, queueId: 'q', agentId: 'a', texts: [{ role: 'customer', text }], ...more };
}

/** What is said and chosen in the `place`th conversation, always the same. */
export function conversation(place: number): { readonly circumstances: Circumstances; readonly codeId: string } {
	const { id } = codes[place % codes.length] ?? { id: 'c-1' };
	const said = sayings[id] ?? [];
	return { circumstances: saying(said[Math.floor(place / codes.length) % said.length] ?? ''), codeId: id };
}
