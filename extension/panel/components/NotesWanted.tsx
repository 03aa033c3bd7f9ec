import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Entry } from '../../../src/protocol/snapshot.ts';
import { text } from '../../shared/text.ts';
import type { PanelModel, WantedNotes } from '../panelModel.ts';
import { Button } from './Button.tsx';
import { Callout } from './Callout.tsx';
import { KeyCap } from './KeyCap.tsx';

/** A code was chosen that waits for the notes: why, and the ways to send it or to choose another one. */
export function NotesWanted(props: {
	readonly panel: PanelModel;
	readonly entry: Entry;
	readonly wanted: WantedNotes;
	readonly field: RefObject<HTMLTextAreaElement | null>;
}) {
	const { panel, entry, wanted, field } = props;
	const { code, rank, why } = wanted;
	const card = useRef<HTMLDivElement>(null);
	useLayoutEffect(() => {
		field.current?.focus();
		card.current?.scrollIntoView({ block: 'nearest' });
	}, [wanted, field]);
	return (
		<div ref={card} role="alert" data-notes-wanted={why}>
			<Callout tone="warning" sentence={text(`notes_wanted_${why}`, code.name)}>
				<div class="card-actions">
					<Button data-notes-other onClick={panel.stopWanting}>
						{text('notes_other')}
						<KeyCap name={text('keyEscape')} />
					</Button>
					<Button look="main" data-notes-send onClick={() => panel.choose(entry, code, rank)}>
						{text('notes_send', code.name)}
					</Button>
				</div>
			</Callout>
		</div>
	);
}
