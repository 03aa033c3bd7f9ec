import { useState } from 'preact/hooks';

/** Copies a text to the clipboard; `copied` tells how the last try went, null before the first. */
export function useCopy(content: () => string): {
	readonly copied: boolean | null;
	readonly copy: () => Promise<void>;
} {
	const [copied, setCopied] = useState<boolean | null>(null);
	const copy = async (): Promise<void> => {
		try {
			await navigator.clipboard.writeText(content());
			setCopied(true);
		} catch (error) {
			console.warn('Afterword: the browser did not let the page copy.', error);
			setCopied(false);
		}
	};
	return { copied, copy };
}
