import * as v from 'valibot';
import { type Rule, ruleSchema } from './learner/rules.ts';

/** The rules that are valid, and the places (from 0) of those that are not. */
export type ReadRules = { readonly rules: readonly Rule[]; readonly invalid: readonly number[] };

/** Judges each rule by itself, so that a wrong one leaves the others in force. */
export function readRules(given: readonly unknown[]): ReadRules {
	const parsed = given.map((rule) => v.safeParse(ruleSchema, rule));
	return {
		rules: parsed.flatMap((one) => (one.success ? [one.output] : [])),
		invalid: parsed.flatMap((one, at) => (one.success ? [] : [at])),
	};
}
