import { text } from '../../shared/text.ts';
import type { PanelModel } from '../panelModel.ts';
import { Stage } from './Stage.tsx';

/** The browser leaves hosts to the agent; one click asks for exactly these. */
export function HostsNotGranted(props: { readonly panel: PanelModel; readonly origins: readonly string[] }) {
	const { panel, origins } = props;
	return (
		<Stage title={text('hosts_title')} sentence={text('hosts_sentence')}>
			<ul class="origins">
				{origins.map((origin) => (
					<li key={origin}>{origin.replace(/^https?:\/\//, '').replace(/\/\*$/, '')}</li>
				))}
			</ul>
			<button type="button" class="button button-main" data-grant onClick={() => panel.grantHosts(origins)}>
				{text('hosts_grant')}
			</button>
		</Stage>
	);
}
