/** Makes the class names of a build: a word of the component, and letters that are others in the next build. */
export function hashedClasses(seed: string): (word: string) => string {
	return (word) => {
		let hash = 7;
		for (const letter of `${seed}${word}`) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 2_147_483_647;
		return `_${word}_${hash.toString(36).slice(0, 5)}_${(hash % 90) + 1}`;
	};
}
