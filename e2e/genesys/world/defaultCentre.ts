import type { Random } from './createRandom.ts';
import { type SimulatedAgent, simulatedAgent } from './simulatedAgent.ts';
import type { SimulatedQueue, WrapupPrompt } from './simulatedQueue.ts';

/** The one permission that a plain agent needs to wrap up, and has. Source: the wrap-up operations' permissions. */
export const plainAgentPermissions: readonly string[] = ['conversation:participant:wrapup'];

/** What an agent needs beside the wrap-up so that every source of a suggestion may be read; see their operations. */
export const evidencePermissions: readonly string[] = [
	'conversation:summary:view',
	'conversation:message:view',
	'analytics:conversationAggregate:view',
];

/** What a supervisor of the stand-in may do besides. */
export const supervisorPermissions: readonly string[] = [
	...plainAgentPermissions,
	...evidencePermissions,
	'conversation:communication:view',
	'conversation:communication:disconnect',
	'routing:queue:view',
	'routing:wrapupCode:view',
];

const people = [
	{ name: 'Ada Example', email: 'ada@example.test', permissions: plainAgentPermissions },
	{ name: 'Ben Sample', email: 'ben@example.test', permissions: plainAgentPermissions },
	{ name: 'Sam Supervisor', email: 'sam@example.test', permissions: supervisorPermissions },
] as const;

type QueuePlan = {
	name: string;
	prompt: WrapupPrompt;
	timeoutMs?: number;
	codes: readonly (readonly [string, string])[];
};

const plans: readonly QueuePlan[] = [
	{
		name: 'Billing',
		prompt: 'mandatory',
		codes: [
			['Refund', 'Money goes back to the customer'],
			['Invoice question', 'The customer asked what a line means'],
			['Payment plan', 'Instalments were agreed'],
			['Card declined', 'A payment did not go through'],
			['Address change', 'The billing address is new'],
			['Complaint', 'The customer is unhappy with us'],
			['Account closed', 'The customer leaves'],
			['Call dropped', 'The line broke before the end'],
		],
	},
	{
		name: 'Returns',
		prompt: 'timeout',
		timeoutMs: 60_000,
		codes: [
			['Return label sent', 'A label went out by mail or e-mail'],
			['Exchange', 'Another item goes out instead'],
			['Damaged in transit', 'The parcel arrived broken'],
			['Warranty repair', 'The item goes to the workshop'],
			['Return refused', 'Too late or not ours'],
			['Refund', 'Money goes back to the customer'],
		],
	},
	{
		name: 'Support',
		prompt: 'optional',
		codes: [
			['Solved', 'The customer can go on'],
			['Escalated', 'Second level has it'],
			['Follow-up needed', 'We call again'],
			['Known outage', 'A disturbance that is being worked on'],
		],
	},
	{
		name: 'Collections',
		prompt: 'forcedTimeout',
		timeoutMs: 30_000,
		codes: [
			['Promise to pay', 'A date was agreed'],
			['Paid now', 'Settled during the call'],
			['Disputed', 'The customer denies the debt'],
			['Wrong person', 'Not the debtor'],
		],
	},
	{
		name: 'Back office',
		prompt: 'agentRequested',
		timeoutMs: 45_000,
		codes: [
			['Forwarded', 'Another team takes it'],
			['Filed', 'Nothing more to do'],
		],
	},
];

/** The people of a centre: an agent, a second agent and a supervisor. */
export function defaultAgents(random: Random, now: number): SimulatedAgent[] {
	return people.map(({ name, email, permissions }) =>
		simulatedAgent({ id: random.uuid(), name, email }, permissions, now),
	);
}

/** Five queues, one for each kind of after-call work. A code with the same name is the same code in every queue. */
export function defaultQueues(random: Random): SimulatedQueue[] {
	const ids = new Map<string, string>();
	const idOf = (name: string): string => {
		const id = ids.get(name) ?? random.uuid();
		ids.set(name, id);
		return id;
	};
	return plans.map((plan) => ({
		id: random.uuid(),
		name: plan.name,
		wrapupPrompt: plan.prompt,
		...(plan.timeoutMs === undefined ? {} : { timeoutMs: plan.timeoutMs }),
		codes: plan.codes.map(([name, description]) => ({ id: idOf(name), name, description })),
	}));
}
