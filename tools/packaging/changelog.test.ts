import { describe, expect, it } from 'vitest';
import { notesOf, releaseChangelog } from './changelog.ts';

const text = '# Changelog\n\n## [Unreleased]\n\n### Added\n\n- One thing.\n\n## [0.1.0] - 2026-01-01\n\n- The first.\n';

describe('releaseChangelog', () => {
	it('makes a version of what is unreleased', () => {
		const released = releaseChangelog(text, '0.2.0', '2026-11-22');
		expect(released).toContain('## [Unreleased]\n\n## [0.2.0] - 2026-11-22\n\n### Added\n\n- One thing.\n\n## [0.1.0]');
		expect(notesOf(released, '0.2.0')).toBe('### Added\n\n- One thing.');
		expect(notesOf(released, 'Unreleased')).toBe('');
	});

	it('refuses a version twice, and one of nothing', () => {
		expect(() => releaseChangelog(text, '0.1.0', '2026-11-22')).toThrow('has a version 0.1.0 already');
		const released = releaseChangelog(text, '0.2.0', '2026-11-22');
		expect(() => releaseChangelog(released, '0.3.0', '2026-11-22')).toThrow('Nothing is unreleased');
		expect(() => releaseChangelog('# Changelog\n', '0.3.0', '2026-11-22')).toThrow('no heading');
	});
});

describe('notesOf', () => {
	it('gives the last version too, and nothing of one that is not there', () => {
		expect(notesOf(text, '0.1.0')).toBe('- The first.');
		expect(notesOf(text, '9.9.9')).toBe('');
	});
});
