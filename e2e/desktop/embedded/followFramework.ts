import type { World } from '../../genesys/world/world.ts';
import type { WorldChange } from '../../genesys/world/worldChange.ts';
import type { DesktopSwitches } from '../desktopSwitches.ts';
import { type FrameworkEvent, frameworkEvents } from './frameworkEvents.ts';
import { type FrameworkInteraction, frameworkInteraction } from './frameworkInteraction.ts';
import { besideMessages, hostMessage, statusMessage } from './hostMessage.ts';

/** One thing the embedded client has to post, with what the ground truth is to know of it. */
export type HostPost = {
	readonly message: unknown;
	readonly conversationId: string;
	/** Null for a message beside the point. */
	readonly event: FrameworkEvent | null;
};

/** Turns the changes of the centre into what the embedded client of an agent posts; it remembers what it told. */
export function followFramework(
	world: World,
	agentId: string,
): (change: WorldChange, switches: DesktopSwitches) => readonly HostPost[] {
	const told = new Map<string, FrameworkInteraction>();
	const letGo = (switches: DesktopSwitches): readonly FrameworkEvent[] => {
		const done = [...told.values()].filter((interaction) => interaction.isDone);
		for (const { id } of done) told.delete(id);
		if (switches.deallocate === 'unsent') return [];
		return done.map((now) => ({ category: 'deallocate', before: now, now }));
	};
	const posts = (event: FrameworkEvent, switches: DesktopSwitches): readonly HostPost[] => {
		const { id: conversationId } = event.now;
		const beside = besideMessages(event).map((message) => ({ message, conversationId, event: null }));
		return [{ message: hostMessage(event, switches), conversationId, event }, ...beside];
	};
	const ofStatus = ({ conversationId, detail }: WorldChange, switches: DesktopSwitches): readonly HostPost[] => {
		if (detail['agentId'] !== agentId) return [];
		const message = statusMessage(String(detail['status']));
		const gone = detail['status'] === 'IDLE' ? letGo(switches) : [];
		return [{ message, conversationId, event: null }, ...gone.flatMap((event) => posts(event, switches))];
	};
	return (change, switches) => {
		if (change.kind === 'routingStatusChanged') return ofStatus(change, switches);
		const conversation = world.conversation(change.conversationId);
		const now = conversation === undefined ? null : frameworkInteraction(world, conversation, agentId);
		if (now === null) return [];
		const before = told.get(now.id) ?? null;
		// What was let go of is over, and what still changes in it is not the agent's.
		if (before === null && now.isDone) return [];
		told.set(now.id, now);
		return frameworkEvents(before, now).flatMap((event) => posts(event, switches));
	};
}
