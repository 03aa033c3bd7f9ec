import type { ArtefactFormat } from '../../src/policy/artefacts/artefactsFor.ts';
import type { Installations } from '../../src/policy/artefacts/installations.ts';
import type { PolicySettings } from '../../src/policy/artefacts/policySettings.ts';

/** A file that is made when somebody wants it; what it is made with is loaded then. */
export type Download = { readonly name: string; readonly make: () => Promise<Uint8Array<ArrayBuffer>> };

/**
 * The templates of Windows' group policy, for the formats that go with them: as one zip to unpack into `PolicyDefinitions`,
 * or as a profile for Intune each. Their texts are a tenth of the page, so they are loaded when a template is wanted.
 */
export function templateDownloads(
	format: ArtefactFormat,
	settings: PolicySettings,
	installations: Installations,
): readonly Download[] {
	switch (format) {
		case 'windows':
			return [
				{
					name: 'afterword-group-policy.zip',
					make: async () => {
						const { groupPolicyZip } = await import('../../src/policy/templates/groupPolicyZip.ts');
						return groupPolicyZip(installations, settings);
					},
				},
			];
		case 'intune':
			return (['chrome', 'edge'] as const).map((browser) => {
				const name = `afterword-${browser}-intune-template.json`;
				const make = async () => {
					const { intuneTemplates } = await import('../../src/policy/templates/templateFiles.ts');
					return new TextEncoder().encode(intuneTemplates(installations).get(name));
				};
				return { name, make };
			});
		case 'mac':
		case 'linux':
		case 'googleAdmin':
		case 'firefox':
			return [];
	}
}
