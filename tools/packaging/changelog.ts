const unreleased = '## [Unreleased]';

/**
 * Turns what is unreleased into a version of its own, below a new empty heading.
 *
 * @param day as `2026-11-22`
 * @throws when there is no such heading, nothing below it, or the version is there already
 */
export function releaseChangelog(text: string, version: string, day: string): string {
	if (!text.includes(`${unreleased}\n`)) throw new Error(`CHANGELOG.md has no heading ${unreleased}.`);
	if (text.includes(`## [${version}]`)) throw new Error(`CHANGELOG.md has a version ${version} already.`);
	if (notesOf(text, 'Unreleased') === '') throw new Error('Nothing is unreleased in CHANGELOG.md; write it first.');
	return text.replace(`${unreleased}\n`, `${unreleased}\n\n## [${version}] - ${day}\n`);
}

/** What the changelog says of a version; empty where it says nothing. */
export function notesOf(text: string, version: string): string {
	const [, after = ''] = text.split(`## [${version}]`);
	const [, body = ''] = /^[^\n]*\n([\s\S]*?)(?=\n## \[|$(?![\s\S]))/.exec(after) ?? [];
	return body.trim();
}
