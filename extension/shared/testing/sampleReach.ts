import type { ReachPorts } from '../reachPorts.ts';

/** Keys as an ordinary desk has them, one of them taken away, and a browser that grants what it is asked for. */
export const sampleReach: ReachPorts = {
	keys: async () => [
		{ name: 'apply-first', description: '', shortcut: 'Alt+Y' },
		{ name: 'next-wrap-up', description: '', shortcut: '' },
		{ name: 'open-panel', description: '', shortcut: 'Alt+W' },
	],
	changeKeys: async () => true,
	mayNotify: async () => false,
	askToNotify: async () => true,
	openWelcome: async () => undefined,
};
