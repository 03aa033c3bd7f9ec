import { type Import, importsOf } from './importsOf.ts';
import { productFiles, type Rule } from './sources.ts';

/**
 * What each part of `src/` may import beside itself: whole parts, or single files that hold data or shapes only.
 * `protocol` and `storage` name shapes of all parts, but run none of their logic.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
	genesys: [],
	desktop: [],
	suggest: [],
	journal: [],
	policy: [
		'src/desktop/framework/crmVendors.ts',
		'src/genesys/regions.ts',
		'src/genesys/hosts.ts',
		'src/genesys/writeRoute.ts',
		'src/suggest/learner/sources.ts',
	],
	protocol: [
		'src/desktop/detector/detectorHealth.ts',
		'src/desktop/facts.ts',
		'src/desktop/framework/crmVendors.ts',
		'src/desktop/framework/frameworkFacts.ts',
		'src/desktop/packs/readPacks.ts',
		'src/desktop/packs/selectorPack.ts',
		'src/desktop/traffic/trafficFacts.ts',
		'src/desktop/traffic/trafficHealth.ts',
		'src/genesys/accessCheck.ts',
		'src/genesys/hosts.ts',
		'src/genesys/medium.ts',
		'src/genesys/notifications/notificationsState.ts',
		'src/journal/journalEntry.ts',
		'src/policy/settingsView.ts',
		'src/suggest/adviserState.ts',
		'src/suggest/learner/sources.ts',
		'src/suggest/packRefusal.ts',
		'src/suggest/suggestion.ts',
		'src/wrapup/outcome.ts',
	],
	storage: [
		'src/desktop/detector/detectorHealth.ts',
		'src/genesys/evidence/createEvidenceMemory.ts',
		'src/genesys/evidence/createOrgPrior.ts',
		'src/journal/journalEntry.ts',
		'src/policy/recordSchema.ts',
		'src/suggest/keptMemory.ts',
		'src/suggest/pastChoice.ts',
		'src/wrapup/deskPorts.ts',
		'src/wrapup/intent.ts',
		'src/wrapup/wrapUp.ts',
	],
	wrapup: ['src/desktop/', 'src/genesys/', 'src/journal/', 'src/policy/', 'src/protocol/', 'src/suggest/'],
};

/** The parts of `src/` by name; a new folder has to be given its walls before it can be used. */
export const partsOfSrc = Object.keys(mayImport);

const partOf = (path: string) => /^src\/([^/]+)\//.exec(path)?.[1] ?? '';

const isAllowed = (to: string, allowed: readonly string[]) =>
	allowed.some((one) => (one.endsWith('/') ? to.startsWith(one) : to === one));

const leavesSrc = ({ to }: Import) =>
	/^(extension|e2e|tools)\/|\/testing\//.test(to) || to === '(computed)' || to.startsWith('..');

function crossings(path: string, text: string): string[] {
	const part = partOf(path);
	const allowed = mayImport[part];
	if (allowed === undefined) return [`${path} is in no known part of src; give the part its walls first.`];
	return importsOf(path, text).flatMap((one) => {
		if (leavesSrc(one)) return [`${path} imports ${one.to}; src knows nothing outside itself.`];
		if (!one.to.startsWith('src/') || partOf(one.to) === part || isAllowed(one.to, allowed)) return [];
		return [`${path} imports ${one.to}; ${part} may not know it.`];
	});
}

/** Inside `src/` imports run one way, and none leaves it. Only `wrapup` joins the parts. */
export const wallsOfSrc: Rule = (sources) =>
	productFiles(sources, 'src').flatMap(([path, text]) => crossings(path, text));

/** The panel and the content script never speak to the platform, so they never import its part. */
export const platformStaysInBackground: Rule = (sources) =>
	productFiles(sources, 'extension/panel', 'extension/content').flatMap(([path, text]) =>
		importsOf(path, text)
			.filter(({ to }) => to.startsWith('src/genesys/') || to === '(computed)')
			.map(({ to }) => `${path} imports ${to}; only the background speaks to the platform.`),
	);

/** Packages that are built in or tools; product code in `extension/` must not take from the stand-ins or the tools. */
export const productNeedsNoTools: Rule = (sources) =>
	productFiles(sources, 'extension').flatMap(([path, text]) =>
		importsOf(path, text)
			.filter(({ to }) => /^(e2e|tools)\/|\/testing\//.test(to) || to.startsWith('node:'))
			.map(({ to }) => `${path} imports ${to}, which is not part of the product.`),
	);

/** Scripts of the desktop's pages are files without dependencies: at run time they take from `src/desktop` and themselves only. */
export const contentStandsAlone: Rule = (sources) =>
	['extension/content', 'extension/traffic'].flatMap((folder) =>
		productFiles(sources, folder).flatMap(([path, text]) => takesAlong(path, text, folder)),
	);

const takesAlong = (path: string, text: string, folder: string) =>
	importsOf(path, text)
		.filter(({ to, typeOnly }) => !typeOnly && !to.startsWith(`${folder}/`) && !to.startsWith('src/desktop/'))
		.map(({ to }) => `${path} imports ${to}; every byte of it would run in every frame of the desktop.`);
