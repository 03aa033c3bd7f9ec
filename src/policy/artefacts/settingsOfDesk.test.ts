import { expect, it } from 'vitest';
import { resolveSettings } from '../resolveSettings.ts';
import { managedSettings } from './policySettings.ts';
import { settingsOfDesk } from './settingsOfDesk.ts';

const managed = { region: 'eu-west-1', defaults: { undoSeconds: 3, idleMinutes: 20 } };
const user = { idleMinutes: 30, trafficLayer: true };
const { views, values } = resolveSettings({ managed, user });

it('takes over what is in force and not built in', () => {
	expect(settingsOfDesk(views)).toEqual({
		enforced: { region: 'eu-west-1' },
		proposed: { undoSeconds: 3, idleMinutes: 30, trafficLayer: true },
	});
	expect(settingsOfDesk(views, 'enforced')).toEqual({
		enforced: { region: 'eu-west-1', idleMinutes: 30, trafficLayer: true },
		proposed: { undoSeconds: 3 },
	});
});

it.each(['enforced', 'proposed'] as const)(
	'gives a fresh desk the same values, when own ones become %s',
	(ownBecome) => {
		const policy = managedSettings(settingsOfDesk(views, ownBecome));
		expect(resolveSettings({ managed: policy, user: {} })).toMatchObject({ values, problems: [] });
	},
);
