import type { TrafficFacts } from '../../../src/desktop/traffic/trafficFacts.ts';
import type { Envelope } from '../../../src/protocol/messages.ts';
import { createRelay } from './createRelay.ts';
import { takePort } from './takePort.ts';

/** Both browsers offer `browser` by themselves from the oldest version we run in. */
declare const browser: typeof chrome;

const tellBackground = async (facts: TrafficFacts): Promise<boolean> => {
	const envelope: Envelope<'desktop.traffic'> = { name: 'desktop.traffic', payload: { facts } };
	try {
		return (await browser.runtime.sendMessage(envelope)) === true;
	} catch (error) {
		// An orphan has no runtime id. What else fails was one hint, and the next one may come through.
		if (!browser.runtime?.id) throw error;
		return true;
	}
};

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
