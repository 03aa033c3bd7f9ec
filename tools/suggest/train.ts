import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createLearner } from '../../src/suggest/learner/createLearner.ts';
import { createMemory } from '../../src/suggest/learner/memory.ts';
import { makePack } from './makePack.ts';
import { readSets } from './readSets.ts';
import { readTables } from './readTables.ts';

const { values } = parseArgs({
	options: {
		from: { type: 'string', multiple: true, default: [] },
		out: { type: 'string' },
		table: { type: 'string', multiple: true, default: [] },
	},
});
if (values.from.length === 0 || values.out === undefined) {
	console.error(
		'Say what to learn from and where to write, for example --from conversations.jsonl.gz --out pack.json.',
	);
	process.exit(1);
}
const memory = createMemory();
const learner = createLearner(memory, readTables(values.table)(''));
let learned = 0;
for (const { events } of values.from.flatMap((path) => readSets(path, values.from)))
	for (const { circumstances, candidates, codeId } of events) {
		// Packs are for agents who are not in them: whose choice it was is nobody's business.
		learner.learn(learner.predict({ ...circumstances, agentId: null }, candidates), codeId);
		learned += 1;
	}
const pack = JSON.stringify(makePack(memory));
writeFileSync(values.out, `${pack}\n`);
console.log(`${values.out}: ${pack.length} bytes from ${learned} conversations.`);
