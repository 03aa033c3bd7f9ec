import { expect } from '@playwright/test';
import { signInFromPanel } from '../harness/signInFromPanel.ts';
import { test } from '../harness/test.ts';
import { until } from '../harness/until.ts';
import { requestLines } from '../support/requestLines.ts';
import { openChromiumWork } from '../support/startChromiumWork.ts';
import { takeCall } from '../support/takeCall.ts';
import { findWords, keptTraces, listenToConsoles, sentTraces, type Trace } from '../support/traces.ts';
import { at } from './testing/startScene.ts';
import { evidencePermissions } from './world/defaultCentre.ts';
import { personalWords } from './world/simulatedMessage.ts';

/** Words that nobody would store by chance: what customer, agent and Copilot say, and what an attribute holds. */
const said = ['zephyrlamp', 'quillmarked', 'marigoldine', 'plumtreeish'] as const;
const [lamp, mark, gold, plum] = said;

/** Bytes that were kept, as a word in them would be read. */
function textOfBytes({ place, text }: Trace): Trace {
	const words = text.replaceAll(/\{("\d+":\d{1,3},?)+\}/g, (bytes) =>
		Object.values(JSON.parse(bytes) as Readonly<Record<string, number>>)
			.map((byte) => String.fromCharCode(byte))
			.join(''),
	);
	return { place, text: words };
}

test('of what customer, agent and Copilot said, all of it read, no word is kept, sent or logged', async ({
	genesys,
	desktop,
	chromium,
}) => {
	const { world } = genesys;
	const agent = at(world.agents, 0);
	agent.setPermissions([...agent.permissions, ...evidencePermissions]);
	const work = await openChromiumWork(chromium, { genesys, desktop }, { settings: { undoSeconds: 0 } });
	const { run, panel, panelDocument } = work;
	const heard = listenToConsoles(chromium, panelDocument);
	await signInFromPanel(run, panel, genesys);
	const code = at(at(world.queues, 0).codes, 2);
	const words = [...said, ...personalWords];
	const found = async (): Promise<readonly string[]> => {
		const kept = await keptTraces(panelDocument);
		return findWords([...kept, ...kept.map(textOfBytes), ...sentTraces(genesys), ...heard], words);
	};

	for (const turn of [1, 2]) {
		const id = await takeCall(
			{ genesys, desktop },
			{
				medium: 'message',
				attributes: { menu: plum },
				lines: [
					{ by: 'customer', text: `My ${lamp} never came.` },
					{ by: 'agent', text: `I have ${mark} it.` },
				],
				copilot: { text: `The ${gold} was lost.`, predictions: [{ codeId: code.id, confidence: 0.93 }] },
			},
		);
		world.hangUp(id, 'customer');
		await panel.waitForEntry({ progress: 'choosing' });
		await until(
			() => requestLines(genesys).filter((line) => line.includes('messages/bulk 200')),
			(lines) => lines.length === turn,
			{ what: 'the texts of the messages to be read' },
		);
		await panel.chooseCode(code.id);
		const { key } = await panel.waitForEntry({ outcome: 'applied' });
		expect(await found()).toEqual([]);
		await panel.acknowledge(key);
		expect(await found()).toEqual([]);
		expect(findWords(await keptTraces(panelDocument), [id])).toContain(`indexedDB afterword journal: ${id}`);
	}
	// What is looked for was there to be taken, and the looking sees bytes.
	const asked = genesys.requests.all().filter(({ path }) => /messages\/bulk$|summaries$/.test(path));
	expect(asked.length).toBeGreaterThan(0);
	const bytes = JSON.stringify(new TextEncoder().encode(`a ${lamp}`));
	expect(findWords([textOfBytes({ place: 'here', text: `{"value":${bytes}}` })], said)).toEqual([`here: ${lamp}`]);
});
