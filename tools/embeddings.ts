import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { askTeacher } from './embeddings/askTeacher.ts';
import { buildTable } from './embeddings/buildTable.ts';
import { readIngredients } from './embeddings/readIngredients.ts';
import { recipe } from './embeddings/recipe.ts';

const { values } = parseArgs({
	options: {
		out: { type: 'string', default: 'public' },
		from: { type: 'string', default: join(import.meta.dirname, 'embeddings') },
		name: { type: 'string', default: 'words-en' },
		processes: { type: 'string', default: '2' },
	},
});
const started = Date.now();
let told = -1;
const teacher = askTeacher(Number(values.processes), (done, of) => {
	const percent = Math.floor((100 * done) / of);
	if (percent >= told + 10 || percent < told) console.log(`The teacher has read ${done} of ${of} texts.`);
	if (percent >= told + 10 || percent < told) told = percent;
});
const { head, bytes } = await buildTable(readIngredients(values.from), teacher, recipe);
mkdirSync(values.out, { recursive: true });
writeFileSync(join(values.out, `${values.name}.bin`), bytes);
writeFileSync(join(values.out, `${values.name}.json`), `${JSON.stringify(head)}\n`);
const kilobytes = Math.round((bytes.length + head.vocab.length) / 1000);
console.log(`${head.rows} words, ${kilobytes} kB, in ${Math.round((Date.now() - started) / 1000)} s.`);
