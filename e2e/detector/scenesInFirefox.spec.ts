import { type ScenarioName, scenarios } from '../desktop/scenarios/scenarios.ts';
import { sampled } from '../support/sampling.ts';
import { playScene, tidyUp } from './playScene.ts';
import { test } from './sceneTest.ts';

test.use({ theatreBrowser: 'firefox' });
// One Firefox for them all: it takes longer to start than a scene to play.
test.describe.configure({ mode: 'default' });

const names: readonly ScenarioName[] = ['S1', 'S2a', 'S2b', 'S2c', 'S11', 'S13', 'S16'];

// Ends by time are told as in Chromium.
for (const name of sampled(names, (one) => one !== 'S2b' && one !== 'S2c')) {
	test(`Firefox, ${name}: ${scenarios[name].story}`, async ({ theatre }) => {
		await playScene(theatre, name, { speed: name === 'S2b' || name === 'S2c' ? 16 : 12, seed: 11 });
		await tidyUp(theatre);
	});
}
