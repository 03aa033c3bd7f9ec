import { fileURLToPath } from 'node:url';
import { templateFiles } from '../src/policy/templates/templateFiles.ts';
import { policyFiles } from './policy/policyFiles.ts';
import { readPolicyOrder } from './policy/policyOrder.ts';
import { settingFiles } from './policy/settingFiles.ts';
import { writeFiles, writePolicyFiles } from './policy/writePolicyFiles.ts';

export { managedSchemaFile } from './policy/policyFiles.ts';

/**
 * Without options it makes anew what the repository keeps of the catalogue: the managed schema, the reference of all
 * settings, and the files to paste. With options it writes the files of one organisation.
 */
export function policy(words: readonly string[]): void {
	const order = readPolicyOrder(words);
	switch (order.kind) {
		case 'repository':
			writePolicyFiles(fileURLToPath(new URL('..', import.meta.url)));
			console.log(`${policyFiles().size} files are as the catalogue has them.`);
			return;
		case 'own':
			writeFiles(order.folder, templateFiles(order.installations, order.settings));
			writeFiles(order.folder, settingFiles(order.settings, order.installations));
			console.log(`The files are in ${order.folder}.`);
			return;
		case 'wrong':
			console.error(order.sentence);
			process.exitCode = 1;
	}
}

if (process.argv[1]?.endsWith('policy.ts') === true) policy(process.argv.slice(2));
