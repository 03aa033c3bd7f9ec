import * as v from 'valibot';
import { sha256 } from './checksums.ts';

/** What the bill is made of. */
export type BillOrder = {
	readonly version: string;
	/** The text of `package-lock.json`. */
	readonly lock: string;
	/** Names of the npm packages whose code ships. */
	readonly bundled: readonly string[];
};

const lockSchema = v.object({
	packages: v.record(
		v.string(),
		v.looseObject({
			version: v.optional(v.string()),
			license: v.optional(v.string()),
			integrity: v.optional(v.string()),
			dependencies: v.optional(v.record(v.string(), v.string())),
		}),
	),
});

type LockedPackage = v.InferOutput<typeof lockSchema>['packages'][string];

const purl = (name: string, version: string) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** npm's `sha512-<base64>` as CycloneDX writes a hash; it is that of the archive which the registry serves. */
function hashes(integrity: string | undefined) {
	const [, content] = /^sha512-(.+)$/.exec(integrity ?? '') ?? [];
	if (content === undefined) return {};
	return { hashes: [{ alg: 'SHA-512', content: Buffer.from(content, 'base64').toString('hex') }] };
}

function component(name: string, { version = '', license, integrity }: LockedPackage, ships: boolean) {
	const [, group, plain = name] = /^(?:(@[^/]+)\/)?(.+)$/.exec(name) ?? [];
	return {
		type: 'library',
		'bom-ref': purl(name, version),
		...(group === undefined ? {} : { group }),
		name: plain,
		version,
		// `excluded`: named by the sources, but nothing of it is in the packages.
		scope: ships ? 'required' : 'excluded',
		...hashes(integrity),
		...(license === undefined ? {} : { licenses: [{ license: { id: license } }] }),
		purl: purl(name, version),
	};
}

/** An identifier that is the same for the same content, in the form of a UUID of version 8 (RFC 9562). */
function contentUuid(text: string): string {
	const hash = sha256(text);
	return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/**
 * The software bill of materials, CycloneDX 1.6 as JSON: what ships, and the run-time dependencies of which nothing
 * ships. It carries no date and no random number, so that the same sources make the same bytes.
 *
 * @throws when a package that ships is not in the lock file
 */
export function billOfMaterials({ version, lock, bundled }: BillOrder): string {
	const { packages } = v.parse(lockSchema, JSON.parse(lock));
	const names = [...new Set([...bundled, ...Object.keys(packages['']?.dependencies ?? {})])].sort();
	const locked = (name: string): LockedPackage => {
		const found = packages[`node_modules/${name}`];
		if (found === undefined) throw new Error(`${name} is not in package-lock.json, so nothing can be said of it.`);
		return found;
	};
	const reference = (name: string) => purl(name, locked(name).version ?? '');
	const root = `afterword@${version}`;
	const content = {
		bomFormat: 'CycloneDX',
		specVersion: '1.6',
		version: 1,
		metadata: {
			lifecycles: [{ phase: 'build' }],
			component: {
				type: 'application',
				'bom-ref': root,
				name: 'afterword',
				version,
				licenses: [{ license: { id: 'MIT' } }],
			},
		},
		components: names.map((name) => component(name, locked(name), bundled.includes(name))),
		dependencies: [
			{ ref: root, dependsOn: bundled.map(reference) },
			...names.map((name) => ({
				ref: reference(name),
				dependsOn: Object.keys(locked(name).dependencies ?? {})
					.filter((dependency) => names.includes(dependency))
					.map(reference),
			})),
		],
	};
	const serialNumber = `urn:uuid:${contentUuid(JSON.stringify(content))}`;
	const schema = 'http://cyclonedx.org/schema/bom-1.6.schema.json';
	return `${JSON.stringify({ $schema: schema, serialNumber, ...content }, null, '\t')}\n`;
}
