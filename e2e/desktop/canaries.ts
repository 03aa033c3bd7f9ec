import { personalWords } from '../genesys/world/simulatedMessage.ts';
import { customers, canaries as personal } from './customers.ts';

/** A phone number in the ways that traffic and pages write it. */
function waysToWrite(phone: string): readonly string[] {
	const digits = phone.replaceAll(/\D/g, '');
	return [phone, `+${digits}`, digits.slice(-10), digits.slice(-7)];
}

/** The number that the platform's own answers give every customer. */
const platformNumber = '+1 555-555-0100';

/**
 * Everything in a run's pages and traffic that nobody but the desktop may keep: the customers' data in every spelling,
 * what the platform's answers hold of them, the agent's notes, and the run's own secrets. A test looks for them in all that the extension stores, sends or logs.
 */
export function canariesOf(secrets: readonly string[]): readonly string[] {
	const numbers = [...customers.map(({ phone }) => phone), platformNumber].flatMap(waysToWrite);
	const since = customers.map((customer) => customer.since);
	return [...new Set([...personal, ...personalWords, ...numbers, ...since, ...secrets])];
}
