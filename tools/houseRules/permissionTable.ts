/** What the first column of the tables in `docs/permissions.md` names: each row justifies one permission. */
export function justifiedPermissions(document: string): string[] {
	return document
		.split('\n')
		.map((line) => /^\|\s*`([^`]+)`\s*\|(.+)\|\s*$/.exec(line))
		.flatMap((match) => {
			const [, name, reason = ''] = match ?? [];
			// A row that gives no reason of at least a few words justifies nothing.
			return name !== undefined && reason.split(/\s+/).length > 8 ? [name] : [];
		});
}
