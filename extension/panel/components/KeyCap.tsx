/** A key drawn beside what it does. Not read out; the control itself names its shortcut. */
export function KeyCap({ name }: { readonly name: string | number }) {
	return (
		<span class="key" aria-hidden="true">
			{name}
		</span>
	);
}
