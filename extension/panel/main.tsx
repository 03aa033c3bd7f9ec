import { signal } from '@preact/signals-core';
import type { Snapshot } from '../../src/protocol/snapshot.ts';
import { openOptions, openSnapshotPort, requestOrigins, send, translate } from '../shared/extensionApi.ts';
import { speakWith, text } from '../shared/text.ts';
import { followSnapshots } from './followSnapshots.ts';
import { loadParts } from './lazyPart.tsx';
import { createOrders } from './orders.ts';
import { renderPanel } from './renderPanel.tsx';

speakWith(translate);
document.documentElement.lang = text('languageTag');

const snapshot = signal<Snapshot | null>(null);
const lost = signal(false);
const orders = createOrders({ send, newId: () => crypto.randomUUID(), requestOrigins, openOptions });

followSnapshots({
	open: openSnapshotPort,
	// Passed bare it would be called on this object, and the browser's timers refuse any other than their window.
	schedule: (work, milliseconds) => void setTimeout(work, milliseconds),
	onSnapshot: (next) => {
		snapshot.value = next;
	},
	onLost: (value) => {
		lost.value = value;
	},
});

const root = document.getElementById('root') ?? document.body;
const close = renderPanel(root, { snapshot, lost, orders });
addEventListener('pagehide', close, { once: true });
requestIdleCallback(() => void loadParts());
