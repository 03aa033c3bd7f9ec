import { hookFetch } from './hookFetch.ts';
import { hookRequests } from './hookRequests.ts';
import { hookSockets } from './hookSockets.ts';
import { offerPort } from './offerPort.ts';
import { createPageLayer } from './pageLayer.ts';

// This file runs in the page's own world, before the page's first script, and only where the agent or the organisation
// turned the traffic layer on. It leaves no name behind.

const port = offerPort(window);
const layer = createPageLayer(window, port.postMessage.bind(port));
// Whatever the other side says is that nobody listens any more.
port.onmessage = () => layer.stop();
hookFetch(window, layer);
hookRequests(window, layer);
hookSockets(window, layer);
