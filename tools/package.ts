import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../manifest.json' with { type: 'json' };
import { buildExtension, projectRoot } from './build/buildExtension.ts';
import { packageName } from './packaging/packageName.ts';
import { zipFolder } from './packaging/zipFolder.ts';

mkdirSync(join(projectRoot, 'artifacts'), { recursive: true });
for (const target of ['chrome', 'firefox'] as const) {
	const outDir = join(projectRoot, 'dist', target);
	await buildExtension({ target, outDir });
	const bytes = zipFolder(outDir);
	const name = packageName(target, manifest.version);
	writeFileSync(join(projectRoot, 'artifacts', name), bytes);
	const hash = createHash('sha256').update(bytes).digest('hex');
	console.log(`artifacts/${name}  ${bytes.length} bytes  sha256 ${hash}`);
}
