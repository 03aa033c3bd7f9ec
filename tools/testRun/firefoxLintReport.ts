import * as v from 'valibot';
import { oneFailed, onePassed } from './counts.ts';
import type { Report } from './report.ts';

const finding = v.object({ code: v.string(), message: v.string(), file: v.optional(v.nullable(v.string())) });
const schema = v.object({ errors: v.array(finding), warnings: v.array(finding) });

/** Warnings that are understood and accepted, each with its reason. */
const acceptedWarnings: Readonly<Record<string, string>> = {
	UNSAFE_VAR_ASSIGNMENT: "preact's own dangerouslySetInnerHTML support, which our lint forbids us to use",
};

/** Judges the JSON of `web-ext lint`: no error, and no warning but the accepted ones. */
export function firefoxLintReport(text: string): Report {
	const report = v.safeParse(schema, JSON.parse(text.slice(Math.max(0, text.indexOf('{')))));
	if (!report.success) return { kind: 'unreadable', reason: `web-ext's report: ${v.summarize(report.issues)}` };
	const { errors, warnings } = report.output;
	const refused = warnings.filter(({ code }) => acceptedWarnings[code] === undefined);
	const bad = [...errors, ...refused].map(
		({ code, message, file }) => `${code} in ${file ?? 'the add-on'}: ${message}`,
	);
	const accepted = [...new Set(warnings.map(({ code }) => code))].flatMap((code) => {
		const reason = acceptedWarnings[code];
		return reason === undefined ? [] : [`${code} accepted: ${reason}`];
	});
	return { kind: 'counted', counts: bad.length === 0 ? onePassed : oneFailed, remarks: [...bad, ...accepted] };
}
