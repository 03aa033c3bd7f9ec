import { type Answer, failed } from '../answer.ts';
import type { Client } from '../client.ts';
import { describeFailure, type Failure } from '../failure.ts';
import { type Channel, openChannel, subscribe, type Topics } from './channel.ts';
import { isStreamingAddress } from './isStreamingAddress.ts';

/** An answer that says, in the platform's form, that there will be no socket. */
function forbidden(message: string): Answer<never> {
	return failed({ kind: 'http', status: 403, code: null, message, retryAfterSeconds: null, correlationId: null });
}

/** The platform's words when it refuses the request itself, and not for its moment; null for any other failure. */
export function refusalIn(failure: Failure): string | null {
	if (failure.kind !== 'http') return null;
	const { status, message } = failure;
	const isFinal = status >= 400 && status < 500 && ![401, 404, 408, 409, 429].includes(status);
	return isFinal ? message || describeFailure(failure) : null;
}

/**
 * A channel that listens to the topics and may be connected to: the known one while the platform knows it, else a new
 * one. `host` is the region's streaming host.
 */
export async function prepareChannel(
	client: Client,
	wanted: { readonly known: Channel | null; readonly topics: Topics; readonly host: string },
): Promise<Answer<Channel>> {
	const { known, topics, host } = wanted;

	const listen = async (channel: Channel): Promise<Answer<Channel>> => {
		if (!isStreamingAddress(channel.connectUri, host)) {
			return forbidden(`the address of the channel is not on ${host}`);
		}
		const permitted = await subscribe(client, channel.id, topics);
		if (permitted.kind === 'failed') return permitted;
		return permitted.value ? { ...permitted, value: channel } : forbidden(`${topics.needed} is rejected`);
	};

	if (known !== null) {
		const again = await listen(known);
		if (again.kind === 'ok' || again.failure.kind !== 'http' || again.failure.status !== 404) return again;
	}
	const opened = await openChannel(client);
	return opened.kind === 'ok' ? await listen(opened.value) : opened;
}
