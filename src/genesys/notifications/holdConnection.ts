import type { Clock } from '../clock.ts';
import { readSocketMessage } from './readSocketMessage.ts';
import type { OpenSocket } from './socketPort.ts';

/**
 * How a connection ended. `failed`: it never opened. `lost`: closed, cut, or silent for too long. `closing`: left in
 * time, because the server announced its end or the channel has to be prolonged. `gone`: the channel is over. `stopped`: it is not wanted any more.
 */
export type ConnectionEnd = 'failed' | 'lost' | 'closing' | 'gone' | 'stopped';

/** What {@link holdConnection} needs from outside. */
export type ConnectionPorts = {
	readonly clock: Clock;
	/** 0 up to 1. */
	readonly random: () => number;
	readonly openSocket: OpenSocket;
	/** When to leave for a channel that has to be prolonged, milliseconds since 1970. */
	readonly until: number;
	readonly onOpen: () => void;
	readonly onEvent: (topic: string, body: unknown) => void;
};

/** A message at least so often keeps a worker of Chrome awake, whose patience is 30 seconds; in milliseconds. */
const pingEvery = 20_000;

/** The platform beats every 30 seconds; a line that is silent for longer than this is dead, in milliseconds. */
const longestSilence = 35_000;

/** A server that announces its end gives a minute; its clients spread their return over this part of it. */
const closingSpread = 30_000;

/** Keeps one connection from the handshake to its end: pings, listens for the heartbeat, hands on events. */
export async function holdConnection(
	address: string,
	ports: ConnectionPorts,
	stop: AbortSignal,
): Promise<ConnectionEnd> {
	const { clock } = ports;
	const over = new AbortController();
	let end: ConnectionEnd = 'stopped';
	let opened = false;
	let heardAt = clock.now();
	const finish = (reason: ConnectionEnd) => {
		if (!over.signal.aborted) end = reason;
		over.abort();
	};
	const onStop = () => finish('stopped');
	stop.addEventListener('abort', onStop);

	const onMessage = (text: string) => {
		if (over.signal.aborted) return;
		heardAt = clock.now();
		const message = readSocketMessage(text);
		switch (message.kind) {
			case 'event':
				return ports.onEvent(message.topic, message.body);
			case 'closing':
				return void clock.sleep(ports.random() * closingSpread, over.signal).then(() => finish('closing'));
			case 'gone':
				return finish('gone');
			case 'other':
		}
	};

	const socket = ports.openSocket(address, {
		onOpen: () => {
			if (over.signal.aborted) return;
			opened = true;
			heardAt = clock.now();
			ports.onOpen();
		},
		onMessage,
		onClose: () => finish(opened ? 'lost' : 'failed'),
	});

	let pingAt = clock.now() + pingEvery;
	while (!over.signal.aborted && !stop.aborted) {
		await clock.sleep(Math.max(0, Math.min(pingAt, heardAt + longestSilence) - clock.now()), over.signal);
		if (clock.now() >= heardAt + longestSilence) finish(opened ? 'lost' : 'failed');
		if (clock.now() >= ports.until) finish('closing');
		if (over.signal.aborted || clock.now() < pingAt) continue;
		pingAt = clock.now() + pingEvery;
		if (opened) socket.send('{"message":"ping"}');
	}
	finish('stopped');
	stop.removeEventListener('abort', onStop);
	socket.close();
	return end;
}
