import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import manifest from '../manifest.json' with { type: 'json' };
import { projectRoot } from './build/buildExtension.ts';
import { chromiumId } from './channels.ts';
import { checksums, sha256 } from './packaging/checksums.ts';
import { lintAddOn } from './packaging/lintAddOn.ts';
import { makePackages, offerToFirefox } from './packaging/makePackages.ts';
import { packageName } from './packaging/packageName.ts';
import { type PackageOrder, readPackageOrder } from './packaging/packageOrder.ts';
import type { Files } from './packaging/readFolder.ts';
import { channelMarks } from './packaging/releaseChannel.ts';
import { signAddOn } from './packaging/signAddOn.ts';
import { signedFiles } from './packaging/signedFiles.ts';
import { writeFolder } from './packaging/writeFolder.ts';

/** Says why nothing was packed, or not all of it, and ends. */
function stop(sentence: string): never {
	console.error(sentence);
	process.exit(1);
}

async function lint(addOn: Files, isSelfHosted: boolean): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'afterword-lint-'));
	try {
		writeFolder(folder, addOn);
		const verdict = await lintAddOn(folder, isSelfHosted);
		if (verdict.kind === 'unfit') stop(`Mozilla's lint refuses the add-on.\n${verdict.findings.join('\n')}`);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** The signed add-on and the update manifest that offers it, where signing was asked for. */
async function sign(order: PackageOrder, addOn: Files, files: Files): Promise<Files> {
	const { productName } = channelMarks[order.channel];
	if (order.signing === 'none') return new Map();
	const sourceName = packageName('sourceZip', order.version, productName);
	const signing = await signAddOn({
		addOn,
		source: files.get(sourceName) ?? new Uint8Array(),
		sourceName,
		env: process.env,
		isDryRun: order.signing === 'dryRun',
	});
	switch (signing.kind) {
		case 'failed':
			return stop(signing.sentence);
		case 'shown':
			for (const line of signing.lines) console.log(line);
			return new Map();
		case 'signed': {
			const name = packageName('firefoxSignedXpi', order.version, productName);
			const { downloads } = order;
			const offered = downloads === undefined ? [] : offerToFirefox({ ...order, downloads }, name, signing.xpi);
			return new Map([...signedFiles(order.version, productName, signing.xpi), ...offered]);
		}
	}
}

function tellWhatIsMissing({ key, downloads }: PackageOrder): void {
	if (key === undefined) console.log('No .crx: it needs --key <file.pem>, or the path in AFTERWORD_CRX_KEY.');
	else {
		const id = chromiumId(Buffer.from(key.publicKey).toString('base64'));
		console.log(`The .crx has the id ${id}; register https://${id}.chromiumapp.org/ with the OAuth client.`);
	}
	if (downloads === undefined) {
		console.log('No update manifests: they need --downloads <https://host/folder/>, where the packages will lie.');
	}
}

const read = readPackageOrder(process.argv.slice(2), process.env, manifest.version);
if (read.kind === 'wrong') stop(read.sentence);
const { order } = read;
const { files, addOn } = await makePackages(order);
await lint(addOn, order.downloads !== undefined);
const all = new Map([...files, ...(await sign(order, addOn, files))]);
const sums = packageName('checksums', order.version, channelMarks[order.channel].productName);
writeFolder(resolve(projectRoot, order.out), new Map([...all, [sums, Buffer.from(checksums(all))]]));
for (const [name, bytes] of all) {
	console.log(`${order.out}/${name}  ${bytes.length} bytes  sha256 ${sha256(bytes)}`);
}
tellWhatIsMissing(order);
