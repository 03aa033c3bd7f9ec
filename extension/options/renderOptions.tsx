import { render } from 'preact';
import type { OwnInstallation } from '../../src/policy/artefacts/deskInstallations.ts';
import type { Send } from '../shared/extensionApi.ts';
import type { ReachPorts } from '../shared/reachPorts.ts';
import { onLanguage } from '../shared/text.ts';
import { OptionsPage } from './components/OptionsPage.tsx';
import type { HostPorts } from './hostPorts.ts';
import { createOptionsModel } from './optionsModel.ts';

/** Renders the options page into an element and starts reading what it shows. Answers how to take it down again. */
export function renderOptions(
	root: HTMLElement,
	ports: {
		readonly send: Send;
		readonly hosts: HostPorts;
		readonly installation: OwnInstallation;
		/** Calls the listener whenever settings or policy have changed; answers how to end that. Without it nothing is followed. */
		readonly onSettings?: (listener: () => void) => () => void;
		readonly reach: ReachPorts;
	},
): () => void {
	const options = createOptionsModel(ports.send, ports.hosts, ports.installation, ports.reach);
	const paint = (): void => render(<OptionsPage options={options} />, root);
	paint();
	const stop = onLanguage(paint);
	options.load();
	const unfollow = ports.onSettings?.(options.followSettings);
	// The agent may have signed in, or wrapped up, somewhere else meanwhile.
	addEventListener('focus', options.load);
	return () => {
		stop();
		unfollow?.();
		removeEventListener('focus', options.load);
		options.dispose();
		render(null, root);
	};
}
