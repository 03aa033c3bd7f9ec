/** How well the page and the platform agree: counts only. */
export type DetectorHealth = {
	/** Desktops whose frame around everything was seen, and how many of them showed a card. */
	readonly shells: number;
	readonly rosters: number;
	/** Wrap-ups of the platform while the page could show them, and how many of them it showed. */
	readonly wrapUps: number;
	readonly matched: number;
	/** Wrap-ups in a row that it did not show. */
	readonly missedInARow: number;
	/** How often the platform took back what the page had said. */
	readonly disagreements: number;
	readonly generation: 'g2' | 'g2b' | 'g1' | 'embedded' | 'policy' | 'none';
	readonly packVersion: number;
};
