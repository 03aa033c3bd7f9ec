import { text } from '../../shared/text.ts';
import type { PanelModel } from '../panelModel.ts';
import { Button } from './Button.tsx';

/** Who is signed in, at the foot of the panel, with the way to the settings and out. */
export function AccountBar({ panel }: { readonly panel: PanelModel }) {
	return (
		<footer class="account">
			<span class="account-name">{panel.snapshot.value?.agentName}</span>
			<Button look="quiet" onClick={panel.openOptions}>
				{text('settings')}
			</Button>
			<Button look="quiet" data-sign-out onClick={() => panel.perform(panel.orders.signOut())}>
				{text('signOut')}
			</Button>
		</footer>
	);
}
