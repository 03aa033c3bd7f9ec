#!/usr/bin/env node
import { register } from 'tsx/esm/api';

register();
const { trainCommand } = await import('./train.ts');
const [command, ...rest] = process.argv.slice(2);
if (command === 'train') process.exitCode = trainCommand(rest);
else {
	console.error('Use: npx afterword train --from FILE… --out pack.json');
	process.exitCode = 1;
}
