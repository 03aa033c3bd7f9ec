/** A made-up customer and what the conversation with them is about. Nobody of that name or number exists. */
export type Customer = {
	readonly name: string;
	readonly phone: string;
	readonly since: string;
	readonly order: string;
	readonly address: string;
	/** Earlier contacts: when, and what about. */
	readonly history: readonly (readonly [string, string])[];
	/** Who says what, and how many seconds after the start of the conversation. */
	readonly lines: readonly { readonly by: 'agent' | 'customer'; readonly after: number; readonly text: string }[];
};

/** Numbers are of the range that North America reserves for fiction (555-01xx). */
export const customers: readonly [Customer, ...Customer[]] = [
	{
		name: 'Marlene Quistorp',
		phone: '+1 317-555-0142',
		since: 'March 2019',
		order: 'NW-48213, walking boots',
		address: '14 Larkspur Row, Bellweather',
		history: [
			['3 Nov', 'Delivery date asked by phone'],
			['21 Aug', 'Exchange of sandals, size 39'],
			['2 May', 'Gift card not accepted at checkout'],
		],
		lines: [
			{ by: 'agent', after: 0, text: 'Good morning, how can I help?' },
			{ by: 'customer', after: 1, text: 'Hello, the boots I ordered were charged twice on my card.' },
			{ by: 'agent', after: 2, text: 'I am sorry about that. Let me look at order NW-48213.' },
			{ by: 'customer', after: 4, text: 'Yes, that is the one. Two times 129 dollars, both on Tuesday.' },
			{ by: 'agent', after: 6, text: 'I can see both charges. I will refund the second one right now.' },
			{ by: 'customer', after: 9, text: 'Thank you. How long does the refund take?' },
			{ by: 'agent', after: 11, text: 'Three to five working days. You get an email in a minute.' },
		],
	},
	{
		name: 'Tobias Ferncastle',
		phone: '+1 206-555-0187',
		since: 'October 2022',
		order: 'NW-50977, camp stove',
		address: '9 Copper Mill Lane, Saltmarsh',
		history: [['14 Oct', 'Stove fuel compatibility, by message']],
		lines: [
			{ by: 'customer', after: 0, text: 'Hi! Can my parcel go to my office instead? I am away until Friday.' },
			{ by: 'agent', after: 2, text: 'Of course. It has not left the warehouse yet.' },
			{ by: 'customer', after: 4, text: 'Perfect: 220 Harbour Street, third floor.' },
			{ by: 'agent', after: 7, text: 'Changed. You will see the new address in the tracking page.' },
		],
	},
	{
		name: 'Ilse Vanderhoeven',
		phone: '+1 503-555-0119',
		since: 'June 2024',
		order: 'NW-51340, rain jacket',
		address: '3 Juniper Court, Old Tern',
		history: [
			['9 Nov', 'Order placed by phone'],
			['1 Sep', 'Newsletter cancelled'],
		],
		lines: [
			{ by: 'customer', after: 0, text: 'The zip of my jacket broke after a week. Can I swap it?' },
			{ by: 'agent', after: 3, text: 'That should not happen. I am sending you a return label.' },
			{ by: 'customer', after: 5, text: 'Great, the same size please.' },
		],
	},
];

/** The notes a scenario's agent writes. */
export const cannedNote = 'Second charge on the card, refund agreed with Ms Quistorp';

/**
 * Every piece of a customer's data that the desktop shows. A test looks for them in all that the extension stores or
 * sends: none may turn up.
 */
export const canaries: readonly string[] = [
	cannedNote,
	...customers.flatMap((customer) => [
		customer.name,
		customer.phone,
		customer.order,
		customer.address,
		...customer.lines.map((line) => line.text),
		...customer.history.map(([, text]) => text),
	]),
];

/** The customer of that name, or another of the list, always the same one for the same name. */
export function customerNamed(name: string): Customer {
	const sum = Array.from(name).reduce((total, letter) => total + letter.charCodeAt(0), 0);
	return customers.find((customer) => customer.name === name) ?? customers[sum % customers.length] ?? customers[0];
}
