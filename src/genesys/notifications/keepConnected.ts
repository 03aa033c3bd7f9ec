import type { Client } from '../client.ts';
import type { Clock } from '../clock.ts';
import type { Channel, Topics } from './channel.ts';
import { type ConnectionEnd, type ConnectionPorts, holdConnection } from './holdConnection.ts';
import type { NotificationsState } from './notificationsState.ts';
import { prepareChannel, refusalIn } from './prepareChannel.ts';

/** What {@link keepConnected} needs from outside. */
export type KeepConnectedPorts = Pick<ConnectionPorts, 'openSocket' | 'onEvent' | 'random'> & {
	readonly client: Client;
	readonly clock: Clock;
	readonly streamingHost: () => string;
	/** A channel listens to the topics, for 24 hours from now. */
	readonly onChannel: (channel: Channel) => Promise<void>;
	readonly onState: (state: NotificationsState) => void;
	readonly onUp: () => void;
};

type Progress = {
	/** The channel to try first. */
	readonly known: Channel | null;
	readonly failures: number;
	/** Handshakes in a row that failed on the known channel. */
	readonly handshakes: number;
	/** How long the platform asks to wait, in milliseconds. */
	readonly atLeast: number;
};

/** A channel lives 24 hours from its last subscription; it is prolonged an hour before its end, in milliseconds. */
const channelLife = 23 * 60 * 60_000;

/** A connection that held for so long owes nothing to the failures before it, in milliseconds. */
const steady = 60_000;

/** A browser does not say why a handshake failed, so a channel is given up when it fails twice. */
const handshakesPerChannel = 2;

/** Four seconds doubling to five minutes, widely spread: an org whose sockets were cut must not return in one moment. */
const pauseAfter = (failures: number, random: () => number) =>
	Math.min(300_000, 4000 * 2 ** failures) * (0.25 + 0.75 * random());

function afterEnd(progress: Progress, channel: Channel, end: ConnectionEnd, lasted: number): Progress {
	const handshakes = end === 'failed' ? progress.handshakes + 1 : 0;
	const isGone = end === 'gone' || handshakes >= handshakesPerChannel;
	const failures = lasted >= steady ? 0 : progress.failures + 1;
	return { known: isGone ? null : channel, failures, handshakes: isGone ? 0 : handshakes, atLeast: 0 };
}

/**
 * Connects again and again until `stop`, beginning with the kept channel while it lives. Gives the platform's words
 * when it refuses for good, and null when it was stopped.
 */
export async function keepConnected(
	order: { readonly topics: Topics; readonly kept: { readonly channel: Channel | null; readonly at: number } | null },
	stop: AbortSignal,
	ports: KeepConnectedPorts,
): Promise<string | null> {
	const { client, clock, random, openSocket, onEvent } = ports;
	const { topics, kept } = order;

	const hold = (channel: Channel) => {
		const onOpen = () => {
			ports.onState({ kind: 'up' });
			ports.onUp();
		};
		const until = clock.now() + channelLife;
		return holdConnection(channel.connectUri, { clock, random, openSocket, until, onOpen, onEvent }, stop);
	};

	/** One connection from its preparation to its end; a text when the platform refuses. */
	const connect = async (progress: Progress): Promise<Progress | string> => {
		ports.onState({ kind: 'connecting' });
		const host = ports.streamingHost();
		const prepared = await prepareChannel(client, { known: progress.known, topics, host });
		if (stop.aborted) return progress;
		if (prepared.kind === 'failed') {
			const { failure } = prepared;
			const refusal = refusalIn(failure);
			if (refusal !== null) return refusal;
			const atLeast = failure.kind === 'http' ? (failure.retryAfterSeconds ?? 0) * 1000 : 0;
			return { ...progress, failures: progress.failures + 1, atLeast };
		}
		await ports.onChannel(prepared.value);
		const begun = clock.now();
		const end = await hold(prepared.value);
		return afterEnd(progress, prepared.value, end, clock.now() - begun);
	};

	const lives = kept !== null && clock.now() < kept.at + channelLife;
	let progress: Progress = { known: lives ? kept.channel : null, failures: 0, handshakes: 0, atLeast: 0 };
	while (!stop.aborted) {
		const next = await connect(progress);
		if (typeof next === 'string') return next;
		progress = next;
		const pause = Math.max(progress.atLeast, pauseAfter(Math.max(0, progress.failures - 1), random));
		if (!stop.aborted) ports.onState({ kind: 'waiting', retryAt: clock.now() + pause });
		await clock.sleep(pause, stop);
	}
	return null;
}
