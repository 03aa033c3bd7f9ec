import { element } from '../../element.ts';

/** A button of the component library: its label is slotted, the real button is inside an open shadow root. */
export type GuxButton = { readonly node: HTMLElement; enable(possible: boolean): void; press(): boolean };

/** Makes one. `press` presses the inner button and says whether it could be pressed. */
export function guxButton(onPress: () => void, ...label: readonly (Node | string)[]): GuxButton {
	const node = element('gux-button', { accent: 'primary' }, ...label);
	const inner = element('button', { type: 'button', part: 'button' }, element('slot'));
	inner.addEventListener('click', onPress);
	node.attachShadow({ mode: 'open' }).append(inner);
	return {
		node,
		enable: (possible) => {
			if (inner.disabled !== possible) return;
			inner.disabled = !possible;
			node.toggleAttribute('disabled', !possible);
		},
		press: () => {
			const pressable = !inner.disabled;
			inner.click();
			return pressable;
		},
	};
}
