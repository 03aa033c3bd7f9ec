import { Icon } from './Icon.tsx';

/** A cross that takes a message away; `label` says which. */
export function CloseButton({
	label,
	...rest
}: {
	readonly label: string;
	readonly onClick: () => void;
	readonly 'data-acknowledge'?: boolean;
}) {
	return (
		<button type="button" class="icon-button" aria-label={label} title={label} {...rest}>
			<Icon name="cross" />
		</button>
	);
}
