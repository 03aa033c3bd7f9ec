import type { Code, Entry } from '../../../src/protocol/snapshot.ts';
import { text } from '../../shared/text.ts';
import type { PanelModel } from '../panelModel.ts';

/** The code the agent had in mind. While the conversation goes on it is told; once it is over, one click applies it. */
export function TentativeCode(props: { readonly panel: PanelModel; readonly entry: Entry; readonly code: Code }) {
	const { panel, entry, code } = props;
	const talking = entry.progress.kind === 'talking';
	return (
		<button
			type="button"
			class="button option tentative"
			data-tentative={code.id}
			disabled={talking}
			onClick={() => panel.choose(entry, code, null)}
		>
			<span class="option-kind">{text(talking ? 'tentative_talking' : 'tentative')}</span>
			<span class="option-name">{code.name}</span>
		</button>
	);
}
