import { isOffered } from '../../src/policy/features.ts';
import type { PillState } from '../../src/protocol/pillState.ts';
import { showWaiting } from './badge.ts';
import type { Background } from './createBackground.ts';
import { createNotices } from './createNotices.ts';
import { createPill } from './createPill.ts';
import { wantsPill } from './optionalScripts.ts';
import { areas, clock } from './ports.ts';

/** What tells of waiting wrap-ups outside the panel: the toolbar button, the pill in the page, the desktop notification. */
export type Signs = {
	/** Brings all of them up to date, in the language of the settings once it is spoken. */
	readonly follow: (spoken: Promise<void>, panelIsOpen: boolean) => void;
	/** Takes up what a permission that was granted brings. */
	readonly listen: () => void;
	readonly pillState: () => Promise<PillState | null>;
};

/** Builds the signs around the background's parts. */
export function createSigns({ desk, settings, onTrouble }: Background): Signs {
	const pill = createPill(onTrouble);
	const notices = createNotices({ areas, now: () => clock.now(), onTrouble });
	notices.listen();
	let speech = Promise.resolve();
	return {
		follow: (spoken, panelIsOpen) => {
			const { values } = settings.current();
			const entries = desk.entries();
			const waiting = entries.filter(({ progress }) => progress.kind !== 'ended').length;
			speech = spoken;
			void spoken.then(() => {
				void showWaiting(waiting);
				// A pill beside an open panel would say nothing new.
				pill.follow(wantsPill(values), panelIsOpen ? 0 : waiting);
				notices.follow(entries, values.notifications && isOffered('notifications', values), panelIsOpen);
			});
		},
		listen: notices.listen,
		pillState: async () => {
			await speech;
			return pill.state();
		},
	};
}
