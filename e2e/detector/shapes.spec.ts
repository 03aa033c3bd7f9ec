import { type DesktopSwitches, defaultDesktopSwitches } from '../desktop/desktopSwitches.ts';
import { type ScenarioName, scenarios } from '../desktop/scenarios/scenarios.ts';
import { everyNth, sampled } from '../support/sampling.ts';
import { changeDesktop, playScene, tidyUp } from './playScene.ts';
import { test } from './sceneTest.ts';

type Shape = readonly [ScenarioName, Partial<DesktopSwitches>];

/** Each scenario in another shape of the desktop than the likeliest. What a shape hides from the page, the platform tells. */
const shapes: readonly Shape[] = [
	['S1', { generation: 'g1', locale: 'pseudo' }],
	['S2a', { generation: 'g1', wrapupPlace: 'inline-top' }],
	['S11', { generation: 'g1', wrapupPlace: 'closed-shadow' }],
	['S1', { generation: 'g2-drift', locale: 'pseudo' }],
	['S10', { generation: 'g2-drift', wrapupPlace: 'inline-shadow' }],
	['S5a', { generation: 'g2-drift', wrapupPlace: 'closed-shadow' }],
	['S10', { wrapupPlace: 'closed-shadow', locale: 'pseudo', midCallClock: 'up' }],
	['S13', { wrapupPlace: 'inline-shadow', completed: 'remove' }],
	['S4', { wrapupPlace: 'inline-top', locale: 'ja' }],
	['S11', { cardId: 'link', noise: 'busy', hooks: 'wrapped', trustedTypes: true }],
];

for (const [name, switches] of sampled(shapes, everyNth(3))) {
	test(`${name} where ${Object.entries(switches).flat().join(' ')}: ${scenarios[name].story}`, async ({ theatre }) => {
		await changeDesktop(theatre, switches);
		await playScene(theatre, name, { speed: 12, seed: 11 });
		await tidyUp(theatre);
		await changeDesktop(theatre, defaultDesktopSwitches);
	});
}
