import type { Switches } from '../../world/switches.ts';
import type { ControlState } from '../controlState.ts';
import { type SwitchForm, switchCatalogue } from '../switchCatalogue.ts';
import { order } from './controlSignals.ts';

type SwitchProps = { readonly name: keyof Switches; readonly value: Switches[keyof Switches] };

function toValue(form: SwitchForm, written: string): unknown {
	switch (form.kind) {
		case 'yesOrNo':
			return written === 'true';
		case 'choice':
			return written;
		case 'number':
		case 'signedNumber':
			return Number(written);
		case 'span': {
			const [min, max] = written.split('-').map(Number);
			return { min, max };
		}
	}
}

function toText(value: SwitchProps['value']): string {
	return typeof value === 'object' ? `${value.min}-${value.max}` : String(value);
}

function Switch({ name, value }: SwitchProps) {
	const form: SwitchForm = switchCatalogue[name];
	const change = (event: Event): void => {
		const { currentTarget: target } = event;
		if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
		void order({ kind: 'setSwitch', name, value: toValue(form, target.value) });
	};
	const choices = form.kind === 'yesOrNo' ? ['true', 'false'] : form.kind === 'choice' ? form.choices : undefined;
	return (
		<div class="field">
			<label for={name}>{name}</label>
			{choices === undefined ? (
				<input id={name} value={toText(value)} onChange={change} />
			) : (
				<select id={name} value={toText(value)} onChange={change}>
					{choices.map((choice) => (
						<option key={choice}>{choice}</option>
					))}
				</select>
			)}
		</div>
	);
}

/** Every inferred behaviour, to be set while the stand-in runs. */
export function SwitchBoard({ switches }: ControlState) {
	const names = Object.keys(switchCatalogue) as (keyof Switches)[];
	return (
		<section class="switches">
			<h2>Switches</h2>
			<form onSubmit={(event) => event.preventDefault()}>
				{names.map((name) => (
					<Switch key={name} name={name} value={switches[name]} />
				))}
			</form>
		</section>
	);
}
