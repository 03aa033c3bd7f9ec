import * as v from 'valibot';
import WebSocket from 'ws';

/** A WebDriver BiDi connection: commands out, answers in. */
export type Bidi = {
	/**
	 * Sends one command and waits for its answer.
	 *
	 * @throws Error with the command, the error code and the browser's words
	 */
	send(method: string, parameters?: object): Promise<unknown>;
	close(): void;
};

type Waiting = {
	readonly method: string;
	readonly resolve: (result: unknown) => void;
	readonly reject: (error: Error) => void;
};

/** Answers carry the command's id; everything else is an event, which nobody here subscribes to. */
const answer = v.object({
	id: v.nullish(v.number()),
	result: v.optional(v.unknown()),
	error: v.optional(v.string()),
	message: v.optional(v.string()),
});

/** Opens the WebSocket that Firefox printed at its start. Protocol: https://w3c.github.io/webdriver-bidi/ */
export async function connectBidi(address: string): Promise<Bidi> {
	const socket = new WebSocket(address);
	await new Promise<void>((resolve, reject) => {
		socket.once('open', resolve);
		socket.once('error', reject);
	});
	const waiting = new Map<number, Waiting>();
	let sent = 0;
	socket.on('message', (data: Buffer) => {
		const { id, result, error, message } = v.parse(answer, JSON.parse(data.toString()));
		const command = id === null || id === undefined ? undefined : waiting.get(id);
		if (command === undefined || id === null || id === undefined) return;
		waiting.delete(id);
		if (error === undefined) command.resolve(result);
		else command.reject(new Error(`${command.method}: ${error}: ${message ?? ''}`));
	});
	socket.on('close', () => {
		for (const { method, reject } of waiting.values()) reject(new Error(`${method}: Firefox closed the connection.`));
		waiting.clear();
	});
	return {
		send(method, parameters = {}) {
			sent += 1;
			const id = sent;
			return new Promise((resolve, reject) => {
				waiting.set(id, { method, resolve, reject });
				socket.send(JSON.stringify({ id, method, params: parameters }));
			});
		},
		close: () => socket.close(),
	};
}
