import { text } from '../../shared/text.ts';
import type { PanelModel } from '../panelModel.ts';

/** Who is signed in, at the foot of the panel, with the way to the settings and out. */
export function AccountBar({ panel, agentName }: { readonly panel: PanelModel; readonly agentName: string | null }) {
	return (
		<footer class="account">
			{agentName !== null && (
				<span class="account-name" title={text('signedInAs', agentName)}>
					{agentName}
				</span>
			)}
			<button type="button" class="button-quiet" onClick={() => panel.perform(panel.orders.openOptions())}>
				{text('settings')}
			</button>
			<button type="button" class="button-quiet" data-sign-out onClick={() => panel.perform(panel.orders.signOut())}>
				{text('signOut')}
			</button>
		</footer>
	);
}
