import { renderOptions } from '../../../extension/options/renderOptions.tsx';
import type { Send } from '../../../extension/shared/extensionApi.ts';
import { sampleReach } from '../../../extension/shared/testing/sampleReach.ts';
import type { GalleryState } from '../galleryState.ts';
import { playState } from './playState.ts';

function showOptions(state: GalleryState, root: HTMLElement): void {
	if (state.page !== 'options') throw new Error(`${state.name} is no state of the settings page.`);
	const answers: Readonly<Record<string, unknown>> = state.answers;
	const send = async (name: string): Promise<unknown> => answers[name] ?? null;
	renderOptions(root, {
		send: send as Send,
		hosts: { has: async () => true, request: async () => true },
		installation: { browser: 'chrome', id: 'abcdefghijklmnopabcdefghijklmnop' },
		reach: sampleReach,
	});
}

await playState(showOptions);
