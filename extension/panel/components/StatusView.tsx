import type { Status } from '../../../src/protocol/snapshot.ts';
import { text } from '../../shared/text.ts';
import { lazyPart } from '../lazyPart.tsx';
import type { PanelModel } from '../panelModel.ts';
import { Ready } from './Ready.tsx';

const StandingView = lazyPart((parts) => parts.StandingView);

/** What fills the panel: the wrap-ups, or what stands between the agent and them. */
export function StatusView({ panel, status }: { readonly panel: PanelModel; readonly status: Status }) {
	switch (status.kind) {
		case 'starting':
			return <h1 class="starting">{text('starting')}</h1>;
		case 'ready':
			return <Ready panel={panel} reach={status.reach} />;
		default:
			return <StandingView panel={panel} status={status} />;
	}
}
