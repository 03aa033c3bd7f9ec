import { writeFileSync } from 'node:fs';
import { managedSchema } from '../src/policy/managedSchema.ts';

/** The bytes of `public/managed_schema.json` as the catalogue would have them; a test compares the file with this. */
export function managedSchemaFile(): string {
	return `${JSON.stringify(managedSchema(), null, '\t')}\n`;
}

if (process.argv[1]?.endsWith('policy.ts') === true) {
	writeFileSync(new URL('../public/managed_schema.json', import.meta.url), managedSchemaFile());
}
