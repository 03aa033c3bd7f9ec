import type { Reach } from '../../../src/protocol/snapshot.ts';
import { text } from '../../shared/text.ts';
import { unreachable } from '../../shared/unreachable.ts';
import type { PanelModel } from '../panelModel.ts';
import { Icon } from './Icon.tsx';

/** Says that the platform does not answer or refuses, and what that means. Nothing while all is well. */
export function ReachBanner({ panel, reach }: { readonly panel: PanelModel; readonly reach: Reach }) {
	const words = wordsFor(reach);
	if (words === null) {
		return null;
	}
	return (
		<section class="banner banner-warning" data-reach={reach.kind} role="status">
			<Icon name="warning" />
			<div class="banner-words">
				<h2>{words.title}</h2>
				<p>{words.sentence}</p>
				<button type="button" class="button" onClick={() => panel.perform(panel.orders.check())}>
					{text('checkNow')}
				</button>
			</div>
		</section>
	);
}

function wordsFor(reach: Reach): { readonly title: string; readonly sentence: string } | null {
	switch (reach.kind) {
		case 'ok':
			return null;
		case 'offline':
			return { title: text('offline_title'), sentence: text('offline_sentence') };
		case 'denied':
			return { title: text('denied_title'), sentence: text('denied_sentence', reach.detail) };
		default:
			return unreachable(reach);
	}
}
