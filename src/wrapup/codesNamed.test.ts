import { expect, it } from 'vitest';
import { codesNamed } from './codesNamed.ts';

const codes = [
	{ id: 'id-refund', name: 'Refund' },
	{ id: 'id-complaint', name: 'Complaint' },
];
const billing = { queueId: 'id-billing', queueName: 'Billing' };

it.each([
	['the queue by id', [{ queue: 'id-billing', codes: ['id-refund'] }], ['id-refund']],
	['the queue and the code by name, whatever the case', [{ queue: 'BILLING', codes: ['refund'] }], ['id-refund']],
	['every queue, in its own order', [{ queue: '', codes: ['Complaint', 'Refund'] }], ['id-complaint', 'id-refund']],
	['another queue', [{ queue: 'Sales', codes: ['Refund'] }], []],
	['a code that is not valid here', [{ queue: '', codes: ['Upgrade'] }], []],
])('finds the codes that a list names for %s', (_, list, expected) => {
	expect([...codesNamed(list, billing, codes)]).toEqual(expected);
});

it('names nothing by queue where the conversation has none', () => {
	expect([...codesNamed([{ queue: 'Billing', codes: ['Refund'] }], { queueId: null, queueName: null }, codes)]).toEqual(
		[],
	);
});
