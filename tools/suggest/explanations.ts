import { parseArgs } from 'node:util';
import { answer } from '../../src/suggest/learner/answer.ts';
import { createLearner } from '../../src/suggest/learner/createLearner.ts';
import type { Contribution } from '../../src/suggest/learner/explain.ts';
import { createMemory } from '../../src/suggest/learner/memory.ts';
import { findDataFiles } from './findDataFiles.ts';
import type { Labelled, LabelledSet } from './labelledSet.ts';
import { readAllSets } from './readAllSets.ts';
import { readTables } from './readTables.ts';

const { values, positionals } = parseArgs({
	options: {
		data: { type: 'string', multiple: true, default: [] },
		table: { type: 'string', multiple: true, default: [] },
		shown: { type: 'string', default: '30' },
		events: { type: 'string', default: '1200' },
	},
	allowPositionals: true,
});
const mostText = 500;
const tell = (sentence: string): void => console.error(sentence);

/** A cause in few words, as the panel would say it. */
function inWords({ cause, amount }: Contribution): string {
	const told = (): string => {
		switch (cause.kind) {
			case 'word':
				return `${cause.role} said "${cause.word}"`;
			case 'habit':
				return `used for ${cause.uses} of ${cause.of} (${cause.by})`;
			case 'correction':
				return `chosen before instead of ${cause.insteadOf}`;
			case 'fact':
				return `${cause.fact.source}: ${cause.fact.text}`;
			case 'copilot':
				return `Copilot ${Math.round(cause.confidence * 100)} %`;
			default:
				return cause.kind;
		}
	};
	return `${told()} (${amount.toFixed(1)})`;
}

function describeEvent({ circumstances }: Labelled): string {
	const said = circumstances.texts.map(({ role, text }) => `${role}: ${text}`).join(' | ');
	const facts = Object.entries(circumstances.attributes).map(([name, value]) => `${name}=${value}`);
	return [said.slice(0, mostText), ...facts].join(' ').trim();
}

/** Learns a set event by event and shows some on the way, each before it is learned. */
function show({ name, events }: LabelledSet, times: number, tableOf: ReturnType<typeof readTables>['tableOf']): void {
	const memory = createMemory();
	const learner = createLearner(memory, tableOf(name));
	const stream = events.slice(0, Number(values.events));
	const step = Math.max(1, Math.floor(stream.length / times));
	for (const [place, event] of stream.entries()) {
		const { circumstances, candidates, codeId } = event;
		if (place % step === step - 1) {
			const [first] = answer(memory, learner, circumstances, candidates, { rules: [], floor: 0 });
			console.log(`\n${name}, event ${place + 1}, queue ${circumstances.queueId}: ${describeEvent(event)}`);
			console.log(`  first: ${first?.codeId} (${first?.confidence}), chosen: ${codeId}`);
			for (const reason of first?.because ?? []) console.log(`    - ${inWords(reason)}`);
		}
		learner.learn(learner.predict(circumstances, candidates), codeId);
	}
}

const { tableOf } = readTables(values.table);
const sets = readAllSets(findDataFiles([...values.data, ...positionals]), tell, tell, 'apart');
for (const { set } of sets) show(set, Math.ceil(Number(values.shown) / sets.length), tableOf);
