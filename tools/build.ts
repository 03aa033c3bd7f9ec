import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension, projectRoot } from './build/buildExtension.ts';
import { entrySizes } from './build/entrySize.ts';
import { gatewayOrigin } from './build/gatewayOrigin.ts';

const { values } = parseArgs({ options: { gateway: { type: 'string' } } });
const gateway = gatewayOrigin(values.gateway ?? process.env['AFTERWORD_GATEWAY']);
if (gateway.kind === 'wrong') {
	console.error(gateway.sentence);
	process.exit(1);
}
const origin = gateway.kind === 'origin' ? gateway.origin : undefined;
if (origin !== undefined) console.log(`An own build for the gateway ${origin}: not for the stores.`);
for (const target of ['chrome', 'firefox'] as const) {
	const outDir = join(projectRoot, 'dist', target);
	await buildExtension({ target, outDir, gateway: origin });
	console.log(`dist/${target}`);
	for (const { entry, raw, gzip, later } of entrySizes(outDir)) {
		const more = later === 0 ? '' : `  and ${later} bytes later`;
		console.log(`  ${entry.padEnd(10)} ${String(raw).padStart(7)} bytes  ${String(gzip).padStart(7)} gzip${more}`);
	}
}
