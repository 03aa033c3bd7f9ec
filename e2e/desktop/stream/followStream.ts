import type { DeskSession } from '../deskMessages.ts';
import { runAddress } from '../page/runAddress.ts';
import { runStream } from './runStream.ts';

/** Address of the worker; where the page requires Trusted Types, by the policy that its header allows. */
function workerAddress(trustedTypes: boolean): string {
	const address = runAddress('streamWorker.js');
	if (!trustedTypes) return address;
	const { trustedTypes: factory } = globalThis as {
		trustedTypes?: { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } };
	};
	return (
		factory?.createPolicy('desk-worker', { createScriptURL: (url: string) => url }).createScriptURL(address) ?? address
	);
}

/** Follows the agent's own stream in the way the switch says: in this document, out of sight in a worker, or not at all. */
export function followStream({ streamAddress: address, token, switches }: DeskSession): void {
	const { streamMode } = switches;
	if (streamMode === 'off') return;
	const order = { address, token, json: streamMode === 'json' };
	if (streamMode === 'worker') {
		new Worker(workerAddress(switches.trustedTypes), { type: 'module' }).postMessage(order);
		return;
	}
	runStream(order);
}
