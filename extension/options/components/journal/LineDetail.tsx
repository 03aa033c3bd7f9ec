import { signal } from '@preact/signals-core';
import { useEffect, useMemo } from 'preact/hooks';
import type { JournalEntry } from '../../../../src/journal/journalEntry.ts';
import { lineOrigin } from '../../../../src/journal/lineOrigin.ts';
import { text } from '../../../shared/text.ts';
import { unreachable } from '../../../shared/unreachable.ts';
import { useSignalValue } from '../../../shared/useSignalValue.ts';
import type { Loaded } from '../../loaded.ts';
import { numberFormats } from '../../numberFormats.ts';
import type { OptionsModel } from '../../optionsModel.ts';
import { readInto } from '../../readInto.ts';
import { CopyTimeline } from './CopyTimeline.tsx';
import { Timeline } from './Timeline.tsx';

/** One wrap-up from the notice to its end. Its steps are read now: the list leaves them out. */
export function LineDetail({ options, line }: { readonly options: OptionsModel; readonly line: JournalEntry }) {
	const target = useMemo(() => signal<Loaded<JournalEntry | null>>({ kind: 'loading' }), []);
	useEffect(() => void readInto(target, options.readLine(line.id)), [line.id]);
	const whole = useSignalValue(target);
	switch (whole.kind) {
		case 'loading':
			return <p role="status">{text('starting')}</p>;
		case 'failed':
			return (
				<p class="problem" role="alert">
					{text('detail_failed')}
				</p>
			);
		case 'ready':
			return whole.value === null ? <p role="status">{text('detail_gone')}</p> : <Detail line={whole.value} />;
		default:
			return unreachable(whole);
	}
}

function Detail({ line }: { readonly line: JournalEntry }) {
	const { steps = [], chosenAt, conversationId, endedAt } = line;
	return (
		<section class="detail" aria-label={text('detail', numberFormats.second(endedAt))} data-detail={line.id}>
			<dl class="facts">
				<div>
					<dt>{text('detail_conversation')}</dt>
					<dd>
						<code>{conversationId}</code>
					</dd>
				</div>
				<div>
					<dt>{text('filter_origin')}</dt>
					<dd data-origin={lineOrigin(line)}>{text(`origin_${lineOrigin(line)}`)}</dd>
				</div>
			</dl>
			<Timeline line={line} />
			{chosenAt !== null && steps.length === 0 && <p class="field-hint">{text('detail_noSteps')}</p>}
			<CopyTimeline line={line} />
		</section>
	);
}
