import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The first file of `npm start` and `npm test`. It must run with nothing but Node, so it uses no package and no
 * syntax newer than the oldest supported Node: it checks the version, brings `node_modules` in line with the lock
 * file, and hands over to the TypeScript program of that name.
 */
const minimum = [20, 19];
const root = fileURLToPath(new URL('..', import.meta.url));
const programs = { start: 'tools/start.ts', test: 'tools/test.ts' };

/** Whether this Node is new enough; compares major and minor only. */
function nodeFits(version) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	return major > minimum[0] || (major === minimum[0] && minor >= minimum[1]);
}

/**
 * Whether `node_modules` holds what `package-lock.json` asks for. npm writes its own lock of what it installed as the
 * last act of an installation; packages for other systems are optional and may be missing from it.
 */
function installed() {
	const record = join(root, 'node_modules', '.package-lock.json');
	if (!existsSync(record)) return false;
	const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
	const present = JSON.parse(readFileSync(record, 'utf8')).packages;
	return Object.entries(wanted).every(
		([path, entry]) =>
			path === '' ||
			present[path]?.version === entry.version ||
			(present[path] === undefined && (entry.optional || entry.devOptional || entry.peer)),
	);
}

/** Runs npm, by the very npm that started us where there is one. */
function npm(...args) {
	const self = process.env.npm_execpath;
	const options = { cwd: root, stdio: 'inherit' };
	return self === undefined || !/\.[cm]?js$/.test(self)
		? spawnSync('npm', args, { ...options, shell: process.platform === 'win32' }).status
		: spawnSync(process.execPath, [self, ...args], options).status;
}

function stop(sentence) {
	process.stderr.write(`${sentence}\n`);
	process.exit(1);
}

const [name = '', ...rest] = process.argv.slice(2);
const program = programs[name];
if (program === undefined) stop(`Unknown program "${name}". Use: node tools/bootstrap.mjs start|test [options]`);
if (!nodeFits(process.versions.node)) {
	stop(
		`Afterword needs Node ${minimum.join('.')} or newer, and this is Node ${process.versions.node}. ` +
			'Install a newer one from https://nodejs.org and run the command again.',
	);
}
if (!installed()) {
	process.stdout.write('Installing the packages of package-lock.json (npm ci) …\n');
	if (npm('ci', '--include=dev', '--no-audit', '--no-fund') !== 0) {
		stop('npm ci failed. Its own message is above; Afterword needs its packages from the npm registry.');
	}
}
const child = spawn(process.execPath, ['--import', 'tsx', program, ...rest], { cwd: root, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 130)));
