import { text } from '../../shared/text.ts';
import type { PanelModel } from '../panelModel.ts';
import { Button } from './Button.tsx';
import { Stage } from './Stage.tsx';

/** The browser leaves hosts to the agent; one click asks for exactly these. */
export function HostsNotGranted(props: { readonly panel: PanelModel; readonly origins: readonly string[] }) {
	const { panel, origins } = props;
	return (
		<Stage title={text('hosts_title')} sentence={text('hosts_sentence')}>
			<ul class="origins">
				{origins.map((origin) => (
					<li key={origin}>{origin.replaceAll(/^\w+:\/\/|\/\*$/g, '')}</li>
				))}
			</ul>
			<Button look="main" data-grant onClick={() => panel.grantHosts(origins)}>
				{text('hosts_grant')}
			</Button>
		</Stage>
	);
}
