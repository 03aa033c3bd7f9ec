import { Icon } from './Icon.tsx';

/** A cross that takes a message away; `label` says which. */
export function CloseButton(props: {
	readonly label: string;
	readonly onClick: () => void;
	readonly 'data-acknowledge'?: boolean;
}) {
	return (
		<button type="button" class="icon-button" aria-label={props.label} title={props.label} {...props}>
			<Icon name="cross" />
		</button>
	);
}
