import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Progress } from '../../../src/protocol/snapshot.ts';
import { text } from '../../shared/text.ts';
import type { PanelModel } from '../panelModel.ts';
import { secondsUntil } from '../timeView.ts';

/** Milliseconds in which "Send now" hears nothing, so that a double click on a code is one intent. */
const deafFor = 500;

/** The choice was made and has not left: how long still, send at once, or take it back. */
export function UndoBar(props: { readonly panel: PanelModel; readonly held: Extract<Progress, { kind: 'held' }> }) {
	const { panel, held } = props;
	const shownAt = useRef(panel.clock());
	const drain = useRef<HTMLSpanElement>(null);
	useLayoutEffect(() => {
		drain.current?.style.setProperty('--hold', `${Math.max(0, held.until - panel.clock())}ms`);
	}, [panel, held.until]);
	const sendNow = (): void => {
		if (panel.clock() - shownAt.current >= deafFor) {
			panel.perform(panel.orders.sendNow(held.intentId));
		}
	};
	const takeBack = (event: MouseEvent): void => {
		const secondOfDoubleClick = event.detail > 1;
		if (!secondOfDoubleClick) {
			panel.perform(panel.orders.takeBack(held.intentId));
		}
	};
	return (
		// biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls; these are commands
		<div class="card undo" data-undo role="group" aria-label={text('held_label')}>
			<p class="card-title">{text('held_title', held.code.name)}</p>
			<HeldSeconds panel={panel} until={held.until} />
			<span class="drain" aria-hidden="true">
				<span ref={drain} class="drain-rest" />
			</span>
			<div class="card-actions">
				<button type="button" class="button" data-take-back aria-keyshortcuts="Escape" onClick={takeBack}>
					{text('takeBack')}
					<span class="key" aria-hidden="true">
						{text('keyEscape')}
					</span>
				</button>
				<button type="button" class="button button-main" data-send-now onClick={sendNow}>
					{text('sendNow')}
				</button>
			</div>
		</div>
	);
}

function HeldSeconds({ panel, until }: { readonly panel: PanelModel; readonly until: number }) {
	const seconds = secondsUntil(until, panel.now.value);
	return <p class="card-sentence">{seconds > 0 ? text('held_seconds', seconds) : text('held_leaving')}</p>;
}
