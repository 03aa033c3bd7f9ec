/** A seed of its own for each purpose of each agent, so that one more draw here moves nothing there (FNV-1a). */
export function seedOf(seed: number, agent: number, purpose: string): number {
	let hash = 0x811c9dc5;
	for (const character of `${seed}/${agent}/${purpose}`) {
		hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
	}
	return hash >>> 0;
}
