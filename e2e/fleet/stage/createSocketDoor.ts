import type { OpenSocket } from '../../../src/genesys/notifications/socketPort.ts';
import type { Platform } from '../../genesys/rest/platform.ts';
import { attachListener } from '../../genesys/socket/attachSocket.ts';
import type { Random } from '../../genesys/world/createRandom.ts';
import type { FleetTime } from './createFleetTime.ts';
import type { Gate } from './createGate.ts';

/** What the way to the streaming host needs. */
export type SocketDoorPorts = {
	readonly platform: Platform;
	readonly time: FleetTime;
	readonly random: Random;
	readonly isOnline: () => boolean;
	/** Whether messages are lost, late and repeated. */
	readonly faulty: boolean;
	/** A message has come. */
	readonly onEvent: () => void;
	/** A connection stands. */
	readonly onConnect: () => void;
};

/** Web sockets to the stand-in's notification channels for one life: they end with it, and with the network. */
export function createSocketDoor(ports: SocketDoorPorts): (gate: Gate) => OpenSocket {
	const { platform, time, random, faulty } = ports;
	const after = time.scheduler.after.bind(time.scheduler);

	/** How often and when a message arrives. */
	const arrivals = (): readonly number[] => {
		const usual = random.between(8, 60);
		if (!faulty) return [usual];
		const drawn = random.next();
		if (drawn < 0.06) return [];
		if (drawn < 0.12) return [usual, usual + random.between(1, 3000)];
		return drawn < 0.2 ? [random.between(500, 6000)] : [usual];
	};

	return (gate) => (address, handlers) => {
		let open = true;
		let detach: () => void = () => undefined;
		const close = () => {
			if (!open) return;
			open = false;
			detach();
			if (gate.isOpen()) handlers.onClose();
		};
		const deliver = (message: unknown) => {
			for (const wait of arrivals()) {
				after(wait, () => {
					if (!ports.isOnline()) close();
					if (!open || !gate.isOpen()) return;
					ports.onEvent();
					handlers.onMessage(JSON.stringify(message));
				});
			}
		};
		let receive: (text: string) => void = () => undefined;
		after(random.between(30, 150), () => {
			const [, id] = /\/channels\/([^/?]+)/.exec(address) ?? [];
			const channel = id === undefined || !ports.isOnline() ? undefined : platform.channels.find(id);
			if (channel === undefined) close();
			if (channel === undefined || !open || !gate.isOpen()) return;
			const attached = attachListener(platform.channels, channel, { send: deliver, close }, time.scheduler);
			detach = attached.closed;
			receive = attached.receive;
			ports.onConnect();
			handlers.onOpen();
		});
		void gate.over.then(close);
		return {
			send: (text) => {
				after(random.between(8, 60), () => {
					if (open && ports.isOnline()) receive(text);
				});
			},
			close: () => void after(0, close),
		};
	};
}
