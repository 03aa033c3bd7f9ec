import { type ReadonlySignal, signal } from '@preact/signals-core';
import { render } from 'preact';
import type { Snapshot } from '../../src/protocol/snapshot.ts';
import { onLanguage } from '../shared/text.ts';
import { Panel } from './components/Panel.tsx';
import type { Orders } from './orders.ts';
import { paintable } from './paintable.ts';
import { createPanelModel } from './panelModel.ts';

/**
 * Renders the panel into an element: a view of the snapshot signal that sends orders. Works in any page that has called
 * `speakWith`, with or without a background behind it. Answers how to take the panel down again; typed notes that are
 * not saved yet are saved then.
 */
export function renderPanel(
	root: HTMLElement,
	ports: {
		readonly snapshot: ReadonlySignal<Snapshot | null>;
		readonly orders: Orders;
		readonly lost?: ReadonlySignal<boolean>;
		readonly clock?: () => number;
	},
): () => void {
	const panel = createPanelModel({
		snapshot: paintable(ports.snapshot),
		orders: ports.orders,
		lost: ports.lost ?? signal(false),
		clock: ports.clock ?? Date.now,
	});
	const paint = (): void => render(<Panel panel={panel} />, root);
	paint();
	const stop = onLanguage(paint);
	return () => {
		stop();
		panel.dispose();
		render(null, root);
	};
}
