import { readPacks } from '../../src/desktop/packs/readPacks.ts';
import type { HealthView } from '../../src/protocol/healthView.ts';
import type { Background } from './createBackground.ts';

const noHealth: HealthView['detector'] = {
	shells: 0,
	rosters: 0,
	wrapUps: 0,
	matched: 0,
	missedInARow: 0,
	disagreements: 0,
	generation: 'none',
	packVersion: 0,
};

/** How well the desktop is seen, right now. */
export function composeHealth({ notifications, region, settings, traffic }: Background): HealthView {
	const { selectorPacks, trafficLayer } = settings.current().values;
	const { packs, problems } = readPacks(selectorPacks);
	return {
		detector: noHealth,
		drift: false,
		packs: { versions: packs.map(({ version }) => version), problems },
		traffic: trafficLayer ? traffic.health() : 'off',
		socket: notifications.state().kind,
		region: region(),
	};
}
