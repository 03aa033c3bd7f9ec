import type { TrafficFacts } from '../../../src/desktop/traffic/trafficFacts.ts';
import { sendHint } from '../sendHint.ts';
import { createRelay } from './createRelay.ts';
import { takePort } from './takePort.ts';

const tellBackground = async (facts: TrafficFacts): Promise<boolean> =>
	(await sendHint({ name: 'desktop.traffic', payload: { facts } })) !== false;

takePort(window, (port) => {
	const relay = createRelay({
		send: tellBackground,
		onStop: () => {
			port?.postMessage('');
			port?.close();
		},
		after: (milliseconds, task) => void setTimeout(task, milliseconds),
		now: () => Date.now(),
	});
	if (port !== null) port.onmessage = ({ data }: MessageEvent<unknown>) => relay.take(data);
	else if (window === window.top) relay.tooLate();
});
