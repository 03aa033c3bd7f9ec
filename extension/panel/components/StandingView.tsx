import type { Status } from '../../../src/protocol/snapshot.ts';
import { text } from '../../shared/text.ts';
import { unreachable } from '../../shared/unreachable.ts';
import type { PanelModel } from '../panelModel.ts';
import { HostsNotGranted } from './HostsNotGranted.tsx';
import { SetUpNeeded } from './SetUpNeeded.tsx';
import { SignedOut } from './SignedOut.tsx';
import { Stage } from './Stage.tsx';

/** What stands between the agent and the wrap-ups: one view for each status but the two in which nothing does. */
export function StandingView(props: {
	readonly panel: PanelModel;
	readonly status: Exclude<Status, { kind: 'starting' | 'ready' }>;
}) {
	const { panel, status } = props;
	switch (status.kind) {
		case 'setUpNeeded':
			return <SetUpNeeded panel={panel} missing={status.missing} />;
		case 'hostsNotGranted':
			return <HostsNotGranted panel={panel} origins={status.origins} />;
		case 'signedOut':
			return <SignedOut panel={panel} signedOut={status} />;
		case 'signingIn':
			return <Stage title={text('signingIn_title')} sentence={text('signingIn_sentence')} />;
		default:
			return unreachable(status);
	}
}
