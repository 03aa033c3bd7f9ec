import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Progress } from '../../../src/protocol/snapshot.ts';
import { text } from '../../shared/text.ts';
import { useSignalValue } from '../../shared/useSignalValue.ts';
import { deafTime } from '../deafTime.ts';
import type { PanelModel } from '../panelModel.ts';
import { secondsText } from '../secondsText.ts';
import { secondsUntil } from '../timeView.ts';
import { Button } from './Button.tsx';
import { Callout } from './Callout.tsx';
import { KeyCap } from './KeyCap.tsx';

/** The choice was made and has not left: how long still, send at once, or take it back. */
export function UndoBar(props: { readonly panel: PanelModel; readonly held: Extract<Progress, { kind: 'held' }> }) {
	const { panel, held } = props;
	const shownAt = useRef(panel.clock());
	const drain = useRef<HTMLSpanElement>(null);
	useLayoutEffect(() => {
		drain.current?.style.setProperty('--hold', `${Math.max(0, held.until - panel.clock())}ms`);
	}, [panel, held.until]);
	/** Deaf at first, so that a double click on a code is one intent. */
	const sendNow = (): void => {
		if (panel.clock() - shownAt.current >= deafTime) {
			panel.perform(panel.orders.sendNow(held.intentId));
		}
	};
	const takeBack = (event: MouseEvent): void => {
		const secondOfDoubleClick = event.detail > 1;
		if (!secondOfDoubleClick) {
			panel.perform(panel.orders.takeBack(held.intentId));
		}
	};
	const seconds = secondsUntil(held.until, useSignalValue(panel.now));
	const counts = held.by === 'automatic' ? 'held_automatic' : 'held_seconds';
	return (
		<section data-undo data-held-by={held.by} aria-label={text('held_label')}>
			<Callout
				tone="held"
				title={text(held.by === undefined ? 'held_title' : `held_title_${held.by}`, held.code.name)}
				sentence={seconds > 0 ? text(counts, secondsText(seconds)) : text('held_leaving')}
			>
				<span ref={drain} class="drain" aria-hidden="true" />
				<div class="card-actions">
					<Button data-take-back aria-keyshortcuts="Escape" onClick={takeBack}>
						{text('takeBack')}
						<KeyCap name={text('keyEscape')} />
					</Button>
					<Button look="main" data-send-now onClick={sendNow}>
						{text('sendNow')}
					</Button>
				</div>
			</Callout>
		</section>
	);
}
