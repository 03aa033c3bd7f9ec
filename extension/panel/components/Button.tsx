import type { ButtonHTMLAttributes } from 'preact';

const classes = { plain: 'button', main: 'button button-main', quiet: 'button-quiet' } as const;

/** A button that does something at once. `main` is the one to press, `quiet` the one that may be overlooked. */
export function Button({
	look = 'plain',
	...rest
}: ButtonHTMLAttributes & {
	readonly look?: keyof typeof classes;
	readonly [data: `data-${string}`]: boolean | string;
}) {
	return <button type="button" class={classes[look]} {...rest} />;
}
