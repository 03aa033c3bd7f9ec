import type { ComponentChildren } from 'preact';

/** A frame around something that may be wider than the page, which then scrolls by itself. */
export function ScrollFrame({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
		<section class="table-frame" tabIndex={0} aria-label={label}>
			{children}
		</section>
	);
}
