import { expect, it } from 'vitest';
import { isStreamingAddress } from './isStreamingAddress.ts';

const host = 'streaming.mypurecloud.de';

it.each([
	['wss://streaming.mypurecloud.de/channels/streaming-5-x', true],
	['wss://streaming.mypurecloud.de:443/channels/x', true],
	['WSS://STREAMING.mypurecloud.de/channels/x', true],
	['ws://streaming.mypurecloud.de/channels/x', false],
	['https://streaming.mypurecloud.de/channels/x', false],
	['wss://streaming.mypurecloud.de:444/channels/x', false],
	['wss://streaming.mypurecloud.de.evil.example/channels/x', false],
	['wss://streaming.mypurecloud.de@evil.example/channels/x', false],
	['wss://name:word@streaming.mypurecloud.de/channels/x', false],
	['wss://streaming.mypurecloud.com/channels/x', false],
	['//streaming.mypurecloud.de/channels/x', false],
	['', false],
])('%s: %s', (address, allowed) => {
	expect(isStreamingAddress(address, host)).toBe(allowed);
});
