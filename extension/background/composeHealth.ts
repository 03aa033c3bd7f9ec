import { readPacks } from '../../src/desktop/packs/readPacks.ts';
import type { HealthView } from '../../src/protocol/healthView.ts';
import type { Background } from './createBackground.ts';

/** How well the desktop is seen, right now. */
export function composeHealth({ desktop, notifications, region, settings, traffic }: Background): HealthView {
	const { selectorPacks, trafficLayer } = settings.current().values;
	const { packs, problems } = readPacks(selectorPacks);
	return {
		detector: desktop.health(),
		drift: desktop.drift(),
		packs: { versions: packs.map(({ version }) => version), problems },
		traffic: trafficLayer ? traffic.health() : 'off',
		socket: notifications.state().kind,
		region: region(),
	};
}
