import { signal } from '@preact/signals';
import type { ControlCommand } from '../controlCommand.ts';
import type { ControlState } from '../controlState.ts';

/** What the stand-in last said about itself; `undefined` until it has. */
export const state = signal<ControlState | undefined>(undefined);

/** What went wrong with the last order, in a sentence; empty when nothing did. */
export const problem = signal('');

/** Follows the stand-in: each change and each request brings the whole state anew. */
export function followState(): void {
	const source = new EventSource('/stream');
	source.addEventListener('message', ({ data }: MessageEvent<string>) => {
		state.value = JSON.parse(data) as ControlState;
	});
	source.addEventListener('error', () => {
		problem.value = 'The stand-in does not answer. Is it still running?';
	});
	source.addEventListener('open', () => {
		problem.value = '';
	});
}

/** Gives an order. A refusal shows as {@link problem}; afterwards the state is read anew. */
export async function order(command: ControlCommand): Promise<void> {
	const headers = { 'content-type': 'application/json' };
	const answer = await fetch('/command', { method: 'POST', headers, body: JSON.stringify(command) });
	const { sentence = '' } = (await answer.json()) as { readonly sentence?: string };
	problem.value = sentence;
	state.value = (await (await fetch('/state')).json()) as ControlState;
}
