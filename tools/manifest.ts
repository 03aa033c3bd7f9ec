import { optionalFiles } from '../extension/shared/optionalFiles.ts';
import source from '../manifest.json' with { type: 'json' };
import { crmOrigins, crmVendors } from '../src/desktop/framework/crmVendors.ts';
import { regionHosts, regionOrigins } from '../src/genesys/hosts.ts';
import { regions } from '../src/genesys/regions.ts';

export type Target = 'chrome' | 'firefox';
export type Manifest = Readonly<Record<string, unknown>> & {
	readonly manifest_version: number;
	readonly name: string;
	readonly version: string;
	readonly content_scripts: readonly object[];
};

/** What may vary between builds; the store build has no gateway. */
export type ManifestOptions = {
	/** Origin of an org's own API gateway (`https://host`), which makes this an own build for that one origin. */
	readonly gateway?: string | undefined;
};

const hosts = regions.map((region) => regionHosts(region.domain));

/** The origins Afterword may use, as match patterns: four hosts a region, and the gateway of an own build. */
function hostPermissions(gateway?: string): string[] {
	const known = regions.flatMap(({ domain }) => regionOrigins(domain));
	return [...known, ...(gateway === undefined ? [] : [`${gateway}/*`])];
}

/**
 * The policy of every extension page. It starts from nothing; pages may load their own script, style and pictures,
 * and connections may go to the regions only. `frame-ancestors 'none'`: no page may frame the panel.
 */
function contentSecurityPolicy(gateway?: string): string {
	const connect = hosts.flatMap(({ api, login, streaming }) => [
		`https://${api}`,
		`https://${login}`,
		`wss://${streaming}`,
	]);
	return [
		"default-src 'none'",
		"script-src 'self'",
		"style-src 'self'",
		"img-src 'self'",
		`connect-src 'self' ${[...connect, ...(gateway === undefined ? [] : [gateway])].join(' ')}`,
		"base-uri 'none'",
		"form-action 'none'",
		"frame-ancestors 'none'",
	].join('; ');
}

function common(options: ManifestOptions) {
	const [script] = source.content_scripts;
	return {
		...source,
		host_permissions: hostPermissions(options.gateway),
		optional_host_permissions: crmVendors.flatMap(crmOrigins),
		content_security_policy: { extension_pages: contentSecurityPolicy(options.gateway) },
		content_scripts: [{ ...script, matches: hosts.map(({ apps }) => `https://${apps}/*`) }],
	};
}

function chromeManifest(options: ManifestOptions): Manifest {
	const { browser_specific_settings: _, ...rest } = common(options);
	return rest;
}

function firefoxManifest(options: ManifestOptions): Manifest {
	const { side_panel, key: _key, minimum_chrome_version: _minimum, storage: _storage, ...rest } = common(options);
	return {
		...rest,
		permissions: rest.permissions.filter((permission) => permission !== 'sidePanel'),
		background: { scripts: [rest.background.service_worker] },
		sidebar_action: {
			default_panel: side_panel.default_path,
			default_title: rest.name,
			default_icon: rest.action.default_icon,
			open_at_install: false,
		},
	};
}

/** The scripts that the background registers by itself, as entries of the build's manifest; see `withoutOptionalScripts`. */
export const optionalContentScripts = Object.values(optionalFiles).map((file) => ({
	matches: ['https://optional.invalid/*'],
	js: [file.replace(/js$/, 'ts')],
}));

/** Takes the entries of the optional scripts out of a built manifest again; the files stay in the package. */
export function withoutOptionalScripts(manifest: Record<string, unknown>): void {
	const all = manifest['content_scripts'];
	if (!Array.isArray(all)) return;
	const optional: readonly string[] = Object.values(optionalFiles);
	manifest['content_scripts'] = (all as readonly { readonly js?: readonly string[] }[]).filter(
		({ js = [] }) => !js.some((file) => optional.includes(file)),
	);
}

/** The manifest of one browser, derived from `manifest.json` and the list of regions. */
export function deriveManifest(target: Target, options: ManifestOptions = {}): Manifest {
	return target === 'chrome' ? chromeManifest(options) : firefoxManifest(options);
}
