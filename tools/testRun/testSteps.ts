import { firefoxLintReport } from './firefoxLintReport.ts';
import { packageProgram } from './packageProgram.ts';
import { playwrightReport } from './playwrightReport.ts';
import type { Step } from './step.ts';
import { vitestReport } from './vitestReport.ts';

const exitCode = { kind: 'exitCode' } as const;

/** All of `npm test`, in order: what fails fast comes first. */
export function testSteps(): Step[] {
	return [
		{ name: 'types', command: [packageProgram('typescript', 'tsc'), '--noEmit'], counts: exitCode, live: false },
		{
			name: 'lint and format',
			command: [packageProgram('@biomejs/biome', 'biome'), 'check', '--error-on-warnings', '.'],
			counts: exitCode,
			live: false,
		},
		{
			name: 'lint with types',
			command: [packageProgram('oxlint', 'oxlint'), '--type-aware', '--deny-warnings'],
			counts: exitCode,
			live: false,
		},
		{
			name: 'unit tests',
			command: [
				packageProgram('vitest', 'vitest'),
				'run',
				'--reporter=dot',
				'--reporter=json',
				'--outputFile.json=artifacts/unit.json',
			],
			counts: { kind: 'file', path: 'artifacts/unit.json', read: vitestReport },
			live: false,
		},
		{ name: 'build', command: ['--import', 'tsx', 'tools/build.ts'], counts: exitCode, live: false },
		{
			name: 'add-on lint',
			command: [
				packageProgram('web-ext', 'web-ext'),
				'lint',
				'--source-dir=dist/firefox',
				'--output=json',
				'--boring',
				'--no-config-discovery',
			],
			counts: { kind: 'output', read: firefoxLintReport },
			live: false,
		},
		{
			name: 'end to end',
			command: [packageProgram('@playwright/test', 'playwright'), 'test'],
			counts: { kind: 'file', path: 'artifacts/e2e.json', read: playwrightReport },
			live: true,
		},
	];
}
