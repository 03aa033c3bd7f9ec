/** What {@link followLanguage} needs from outside. */
export type LanguagePorts = {
	/** Speaks a language; nothing stands for the browser's. */
	readonly speak: (wanted: string) => Promise<void>;
	/** Reads what the background noted of the settings' language, as it lies in the browser's storage. */
	readonly read: () => Promise<unknown>;
	/** Calls the listener with what is noted anew. */
	readonly onChange: (listener: (noted: unknown) => void) => void;
};

/** The language in what is noted: `languageItem` of `src/storage/items.ts`, read without its schema to keep pages small. */
function languageIn(noted: unknown): string {
	return typeof noted === 'object' && noted !== null && 'value' in noted && typeof noted.value === 'string'
		? noted.value
		: '';
}

/**
 * Has a page speak the language of the settings, now and after each change. Resolves once it does, so that a page that
 * waits for it paints no word in another language first. What cannot be read counts as no setting.
 */
export async function followLanguage({ speak, read, onChange }: LanguagePorts): Promise<void> {
	onChange((noted) => void speak(languageIn(noted)));
	let noted: unknown;
	try {
		noted = await read();
	} catch (error) {
		console.warn('Afterword: the language of the settings could not be read.', error);
	}
	await speak(languageIn(noted));
}
