import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const text = v.string();

const schema = v.looseObject({
	version: text,
	key: v.optional(text),
	host_permissions: v.array(text),
	content_security_policy: v.looseObject({ extension_pages: text }),
	content_scripts: v.array(v.looseObject({ matches: v.array(text), js: v.array(text) })),
	background: v.looseObject({ service_worker: v.optional(text), scripts: v.optional(v.array(text)) }),
	side_panel: v.optional(v.looseObject({ default_path: text })),
	sidebar_action: v.optional(v.looseObject({ default_panel: text })),
	options_ui: v.looseObject({ page: text }),
});

/** What a build wrote as its manifest; the parts we reason about are typed, the rest is there as it is. */
export type BuiltManifest = v.InferOutput<typeof schema>;

/**
 * Reads the manifest of a built extension.
 *
 * @throws when there is none (build first) or a part we rely on is missing
 */
export function readBuiltManifest(folder: string): BuiltManifest {
	return v.parse(schema, JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
}
