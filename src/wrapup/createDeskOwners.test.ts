import { describe, expect, it } from 'vitest';
import type { Client } from '../genesys/client.ts';
import { createDeskWorld, openDesk } from './testing/openDesk.ts';

describe('a choice whose agent is no longer signed in when it turns out to be applied', () => {
	it('teaches nothing to whoever is signed in then, and is learned when its agent is back', async () => {
		const world = createDeskWorld();
		const change = { isDue: true };
		const way: Client = async (call) => {
			const answer = await world.platform.client(call);
			const isConfirmed = call.method === 'get' && call.path.endsWith('/wrapup') && answer.kind === 'ok';
			if (isConfirmed && answer.value !== null && change.isDue) {
				change.isDue = false;
				desk.who.owner = { userId: 'agent-2', organizationId: 'org', region: 'eu-central-1' };
				desk.desk.clear();
			}
			return answer;
		};
		const desk = openDesk(world, way);
		await desk.owe('c1');
		await desk.choose('c1');
		await desk.time.advance(10_000);
		expect([...desk.disk.journal.values()]).toMatchObject([{ userId: 'agent-1', outcome: 'applied' }]);
		expect([change.isDue, desk.confirmed]).toEqual([false, []]);
		desk.who.owner = { userId: 'agent-1', organizationId: 'org', region: 'eu-central-1' };
		await desk.time.run(desk.desk.start());
		expect(desk.confirmed).toMatchObject([{ codeId: 'refund' }]);
	});
});
