/**
 * The scripts that only some desks want, as they are called in the built package. The build makes them as it makes the
 * content script, and takes them out of the manifest again, so that no page gets one unless the background registers it.
 */
export const optionalFiles = {
	trafficPage: 'extension/traffic/page/main.iife.js',
	trafficRelay: 'extension/traffic/relay/main.iife.js',
	pill: 'extension/pill/main.iife.js',
	framework: 'extension/framework/main.iife.js',
} as const;
