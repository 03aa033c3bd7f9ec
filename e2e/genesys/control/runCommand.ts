import type { Genesys } from '../genesys.ts';
import { namedFault } from '../namedFaults.ts';
import type { CopilotPlan } from '../world/simulatedSummary.ts';
import type { Switches } from '../world/switches.ts';
import { agentParticipant } from '../world/worldState.ts';
import type { ControlCommand } from './controlCommand.ts';
import { fits, switchCatalogue } from './switchCatalogue.ts';

type Command<Kind extends ControlCommand['kind']> = Extract<ControlCommand, { readonly kind: Kind }>;

function isSwitch(name: string): name is keyof Switches {
	return name in switchCatalogue;
}

function setSwitch({ world }: Genesys, { name, value }: Command<'setSwitch'>): void {
	if (!isSwitch(name)) throw new Error(`There is no switch ${name}.`);
	if (!fits(switchCatalogue[name], value))
		throw new Error(`${JSON.stringify(value)} is no setting of the switch ${name}.`);
	Object.assign(world.switches, { [name]: value });
}

function store({ world }: Genesys, { conversationId, code }: Command<'store'>): void {
	const conversation = world.conversation(conversationId);
	if (conversation === undefined) throw new Error(`There is no conversation ${conversationId}.`);
	const participantId = agentParticipant(conversation).id;
	world.storeWrapup({ conversationId, participantId, wrapup: { code }, by: 'supervisor', immediate: true });
}

function setFault({ faults, world }: Genesys, { method, path, times, name }: Command<'fault'>): void {
	const match = {
		...(method === undefined ? {} : { method }),
		...(path === undefined ? {} : { path: new RegExp(path) }),
	};
	faults.next(match, { ...namedFault(name, world.now()), times });
}

/** What Copilot says where nobody scripts it: a code of the queue, and another one that it thinks little of. */
function planFor({ world }: Genesys, queueId: string): CopilotPlan {
	const codes = world.queues.find(({ id }) => id === queueId)?.codes ?? [];
	const [likely, unlikely] = codes.toReversed();
	const predictions = [
		...(likely === undefined ? [] : [{ codeId: likely.id, confidence: 0.87 }]),
		...(unlikely === undefined ? [] : [{ codeId: unlikely.id, confidence: 0.06 }]),
	];
	return { text: `The customer called about this: ${likely?.description ?? 'nothing'}.`, predictions };
}

/** Does what the control page asked for. Throws with a sentence for the person when it is not possible. */
export function runCommand(genesys: Genesys, command: ControlCommand): void {
	const { world, faults, sockets, requests } = genesys;
	switch (command.kind) {
		case 'offer': {
			const { agentId, queueId, medium, prompt, dialer = false } = command;
			const copilot = command.copilot === true ? { copilot: planFor(genesys, queueId) } : {};
			world.offer({ agentId, queueId, medium, dialer, ...copilot, ...(prompt === undefined ? {} : { prompt }) });
			break;
		}
		case 'answer':
			world.answer(command.conversationId);
			break;
		case 'hangUp':
			world.hangUp(command.conversationId, command.by);
			break;
		case 'transfer':
			world.transfer(command.conversationId, command.agentId);
			break;
		case 'consult':
			world.consult(command.conversationId, command.agentId);
			break;
		case 'endConsult':
			world.endConsult(command.conversationId, command.as);
			break;
		case 'placeCall':
			world.placeCall(command.conversationId);
			break;
		case 'store':
			store(genesys, command);
			break;
		case 'skip':
			world.skipWrapup(command.conversationId, 'supervisor');
			break;
		case 'setSwitch':
			setSwitch(genesys, command);
			break;
		case 'fault':
			setFault(genesys, command);
			break;
		case 'clearFaults':
			faults.clear();
			break;
		case 'announceClosing':
			sockets.announceClosing();
			break;
		case 'cutSockets':
			sockets.cut();
			break;
		case 'endSessions':
			genesys.endSessions();
			break;
		case 'clearRequests':
			requests.clear();
			break;
	}
}
