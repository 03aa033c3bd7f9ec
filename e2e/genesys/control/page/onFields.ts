/** Handles a form's submit: no page load, the fields by their names, empty ones left out. */
export function onFields(take: (fields: Readonly<Record<string, string>>) => void) {
	return (event: SubmitEvent): void => {
		event.preventDefault();
		if (!(event.currentTarget instanceof HTMLFormElement)) return;
		const entries = [...new FormData(event.currentTarget)].flatMap(([name, value]) =>
			typeof value === 'string' && value !== '' ? [[name, value] as const] : [],
		);
		take(Object.fromEntries(entries));
	};
}
