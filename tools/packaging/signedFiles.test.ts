import { expect, it } from 'vitest';
import { exampleDownloads, ownInstallations } from '../policy/ownInstallations.ts';
import { signedFiles } from './signedFiles.ts';

it('makes the file that the policies tell Firefox to install', () => {
	const names = signedFiles('1.2.3', 'afterword', new Uint8Array()).map(([name]) => exampleDownloads + name);
	expect(names).toContain(ownInstallations(exampleDownloads).firefox.file);
	expect(names).toContain(`${exampleDownloads}afterword-1.2.3-firefox-signed.xpi`);
});
