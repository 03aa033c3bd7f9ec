import { regions } from '../../src/genesys/regions.ts';
import { managedSchema } from '../../src/policy/managedSchema.ts';
import { templateFiles } from '../../src/policy/templates/templateFiles.ts';
import { everySetting, firstSettings } from './exampleSettings.ts';
import { exampleDownloads, ownInstallations } from './ownInstallations.ts';
import { settingFiles } from './settingFiles.ts';
import { settingsTable } from './settingsTable.ts';

/** The folder of the files to paste; all in it but its README is made from the catalogue. */
export const policyFolder = 'docs/admin/policy';

/** The bytes of `public/managed_schema.json` as the catalogue would have them: it is shipped as it is, so without room. */
export function managedSchemaFile(): string {
	return `${JSON.stringify(managedSchema())}\n`;
}

function inFolder(folder: string, files: ReadonlyMap<string, string>): (readonly [path: string, text: string])[] {
	return [...files].map(([name, text]) => [`${folder}/${name}`, text]);
}

/** Everything that is made from the catalogue and kept in the repository: path from the root → text. */
export function policyFiles(): ReadonlyMap<string, string> {
	const installations = ownInstallations(exampleDownloads);
	return new Map([
		['public/managed_schema.json', managedSchemaFile()],
		['docs/admin/settings.md', settingsTable()],
		...inFolder(`${policyFolder}/templates`, templateFiles(installations)),
		...inFolder(`${policyFolder}/every-setting`, settingFiles(everySetting(), installations)),
		...regions.flatMap(({ id }) => inFolder(`${policyFolder}/${id}`, settingFiles(firstSettings(id), installations))),
	]);
}
