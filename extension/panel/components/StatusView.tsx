import type { Status } from '../../../src/protocol/snapshot.ts';
import { text } from '../../shared/text.ts';
import { unreachable } from '../../shared/unreachable.ts';
import type { PanelModel } from '../panelModel.ts';
import { HostsNotGranted } from './HostsNotGranted.tsx';
import { Ready } from './Ready.tsx';
import { SetUpNeeded } from './SetUpNeeded.tsx';
import { SignedOut } from './SignedOut.tsx';
import { Stage } from './Stage.tsx';

/** What fills the panel: one view for each status. */
export function StatusView({ panel, status }: { readonly panel: PanelModel; readonly status: Status }) {
	switch (status.kind) {
		case 'starting':
			return <h1 class="starting">{text('starting')}</h1>;
		case 'setUpNeeded':
			return <SetUpNeeded panel={panel} missing={status.missing} />;
		case 'hostsNotGranted':
			return <HostsNotGranted panel={panel} origins={status.origins} />;
		case 'signedOut':
			return <SignedOut panel={panel} signedOut={status} />;
		case 'signingIn':
			return <Stage title={text('signingIn_title')} sentence={text('signingIn_sentence')} />;
		case 'ready':
			return <Ready panel={panel} reach={status.reach} />;
		default:
			return unreachable(status);
	}
}
