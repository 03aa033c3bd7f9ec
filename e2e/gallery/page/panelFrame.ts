import { signal } from '@preact/signals-core';
import { loadParts } from '../../../extension/panel/lazyPart.tsx';
import type { Orders } from '../../../extension/panel/orders.ts';
import { renderPanel } from '../../../extension/panel/renderPanel.tsx';
import type { OrderAnswer } from '../../../src/protocol/messages.ts';
import type { GalleryState } from '../galleryState.ts';
import { galleryNow } from '../states/galleryEntries.ts';
import { playState } from './playState.ts';

/** Orders that nobody carries out. */
function playedOrders(answer: OrderAnswer): Orders {
	const answered = async () => answer;
	const nothing = async () => null;
	return {
		choose: answered,
		sendNow: answered,
		takeBack: answered,
		settle: answered,
		acknowledge: answered,
		saveDraft: answered,
		arm: answered,
		readCodes: answered,
		openConversation: answered,
		requestWork: answered,
		check: nothing,
		signIn: nothing,
		signOut: nothing,
		grantHosts: async () => true,
		openOptions: nothing,
	};
}

function showPanel(state: GalleryState, root: HTMLElement): void {
	if (state.page !== 'panel') throw new Error(`${state.name} is no state of the panel.`);
	renderPanel(root, {
		snapshot: signal(state.snapshot),
		lost: signal(state.lost ?? false),
		orders: playedOrders(state.answer ?? { kind: 'done' }),
		clock: () => galleryNow,
	});
}

await loadParts();
await playState(showPanel);
