import { signal } from '@preact/signals-core';
import type { Snapshot } from '../../src/protocol/snapshot.ts';
import { openOptions, openSnapshotPort, requestOrigins, send } from '../shared/extensionApi.ts';
import { followLanguage } from '../shared/followLanguage.ts';
import { labelDocument } from '../shared/labelDocument.ts';
import { languagePorts } from '../shared/languagePorts.ts';
import { onLanguage } from '../shared/text.ts';
import { followSnapshots } from './followSnapshots.ts';
import { loadParts } from './lazyPart.tsx';
import { createOrders } from './orders.ts';
import { renderPanel } from './renderPanel.tsx';

onLanguage(labelDocument);

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

// Beside the connection, so that the language costs no time of its own.
await followLanguage(languagePorts);
const root = document.getElementById('root') ?? document.body;
const close = renderPanel(root, { snapshot, lost, orders });
addEventListener('pagehide', close, { once: true });
requestIdleCallback(() => void loadParts());
requestIdleCallback(() => void import('./reach/reachPanel.ts').then(({ reachPanel }) => reachPanel(document)));
