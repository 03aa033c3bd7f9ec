import { expect } from '@playwright/test';
import { evidencePermissions } from '../genesys/world/defaultCentre.ts';
import { test } from '../harness/test.ts';
import { codeNamed } from '../support/centre.ts';
import { endCall } from '../support/endCall.ts';
import { playWrapUp } from '../support/playWrapUp.ts';
import { readJournal } from '../support/readJournal.ts';
import { sentence } from '../support/sentence.ts';
import { startChromiumWork } from '../support/startChromiumWork.ts';

/** What customers write before each code is chosen. */
const matters = [
	['Refund', 'I want my money back for the broken lamp'],
	['Address change', 'we have moved, please note the new street'],
	['Card declined', 'my card does not work at the till'],
	['Refund', 'please send the money back, it was charged twice'],
	['Address change', 'since we moved the letters go to the old street'],
	['Card declined', 'the till says the card does not work'],
] as const;

const saying = (text: string) => ({ medium: 'message', lines: [{ by: 'customer', text }] }) as const;

/** A shift of messages; for each whether the first suggestion was the code that was chosen. */
async function playShift(
	play: (codeName: string, text: string) => Promise<boolean>,
	count: number,
): Promise<boolean[]> {
	const right: boolean[] = [];
	for (let place = 0; place < count; place += 1) {
		const [codeName, text] = matters[place % matters.length] ?? matters[0];
		right.push(await play(codeName, text));
	}
	return right;
}

test('a fresh profile is right within twenty wrap-ups of a shift, says why, and keeps it over a restart', async ({
	genesys,
	desktop,
	chromium,
}) => {
	test.setTimeout(240_000);
	const [agent] = genesys.world.agents;
	agent?.setPermissions([...agent.permissions, ...evidencePermissions]);
	const { run, panel } = await startChromiumWork(chromium, { genesys, desktop }, { settings: { undoSeconds: 0 } });
	const right = await playShift(async (codeName, text) => {
		const [first] = await playWrapUp({ genesys, desktop }, panel, { codeName, ...saying(text) });
		return first?.codeId === codeNamed(genesys, codeName).id;
	}, 18);
	expect(right.slice(-6)).toEqual(Array(6).fill(true));

	await chromium.killWorker();
	const id = await endCall({ genesys, desktop }, saying('the letters go to the old street'));
	const [first] = await panel.waitForSuggestions();
	expect(first?.codeId).toBe(codeNamed(genesys, 'Address change').id);
	expect(first?.text).toContain(sentence('confidence_veryLikely'));
	await panel.chooseSuggestion(1);
	await panel.waitForEntry({ outcome: 'applied' });

	const lines = await readJournal(run);
	expect(lines[0]).toMatchObject({
		conversationId: id,
		rank: 1,
		heldOut: false,
		silent: false,
	});
	expect(lines[0]?.source).toMatch(/^(customerWrote|meaning|name)$/);
	expect(lines[0]?.offered?.[0]).toBe(first?.codeId);
	expect(lines.filter(({ offered, code }) => offered?.[0] === code?.id).length).toBeGreaterThan(9);
});
