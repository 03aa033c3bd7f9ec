import * as v from 'valibot';
import type { Progress, Status } from '../../src/protocol/snapshot.ts';
import type { Outcome } from '../../src/wrapup/outcome.ts';
import { readAttribute, readText } from './readElement.ts';
import type { Surface } from './surface.ts';
import { until } from './until.ts';

const entries = v.array(v.object({ key: v.string(), progress: v.string(), outcome: v.nullable(v.string()) }));
const suggestions = v.array(v.object({ rank: v.number(), codeId: v.string(), text: v.string() }));

/** One wrap-up as the panel shows it. */
export type ShownEntry = v.InferOutput<typeof entries>[number];
/** One suggestion as the panel shows it. */
export type ShownSuggestion = v.InferOutput<typeof suggestions>[number];

/** What an entry must look like to be waited for; what is left out matches all. */
export type EntryFilter = {
	readonly key?: string;
	readonly progress?: Progress['kind'];
	readonly outcome?: Outcome['kind'];
};

/** The panel as a hand and an eye use it. Commands act on the selected wrap-up unless a key is given. */
export type PanelPage = {
	readonly surface: Surface;
	status(): Promise<string | null>;
	waitForStatus(kind: Status['kind'], milliseconds?: number): Promise<void>;
	entries(): Promise<readonly ShownEntry[]>;
	waitForEntry(filter?: EntryFilter, milliseconds?: number): Promise<ShownEntry>;
	suggestions(): Promise<readonly ShownSuggestion[]>;
	/** Waits until the first suggestion is painted. */
	waitForSuggestions(milliseconds?: number): Promise<readonly ShownSuggestion[]>;
	/** Clicks a suggestion by its rank. */
	chooseSuggestion(rank: number): Promise<void>;
	/** Puts the focus on the list and presses the suggestion's number. */
	pressSuggestionKey(rank: number): Promise<void>;
	/** Types into the search; the list below narrows. */
	search(text: string): Promise<void>;
	/** Clicks a row of the list of all codes. */
	chooseCode(codeId: string): Promise<void>;
	writeNotes(text: string): Promise<void>;
	signIn(): Promise<void>;
	grantHosts(): Promise<void>;
	sendNow(): Promise<void>;
	takeBack(): Promise<void>;
	settle(decision: 'keep' | 'replace'): Promise<void>;
	/** Puts away the result of a wrap-up. */
	acknowledge(key: string): Promise<void>;
	/** What the panel says of how the wrap-up ended, in one line, once it says it. */
	result(key?: string): Promise<string>;
};

const readEntries = `Array.from(document.querySelectorAll('[data-entry]'), (element) => ({
	key: element.dataset.entry,
	progress: element.dataset.progress,
	outcome: element.dataset.outcome ?? null,
}))`;

const readSuggestions = `Array.from(document.querySelectorAll('[data-suggestion]'), (element) => ({
	rank: Number(element.dataset.suggestion),
	codeId: element.dataset.codeId ?? '',
	text: element.innerText,
}))`;

function matches(entry: ShownEntry, { key, progress, outcome }: EntryFilter): boolean {
	return (
		(key === undefined || entry.key === key) &&
		(progress === undefined || entry.progress === progress) &&
		(outcome === undefined || entry.outcome === outcome)
	);
}

/** The panel on a surface, in either browser. */
export function panelPage(surface: Surface): PanelPage {
	const patience = (what: string, milliseconds?: number) => ({
		what,
		...(milliseconds === undefined ? {} : { milliseconds }),
	});
	const status = () => readAttribute(surface, '[data-status]', 'data-status');
	const readAll = async () => v.parse(entries, await surface.evaluate(readEntries));
	const readSuggested = async () => v.parse(suggestions, await surface.evaluate(readSuggestions));
	return {
		surface,
		status,
		async waitForStatus(kind, milliseconds) {
			await until(status, (seen) => seen === kind, patience(`the panel to be ${kind}`, milliseconds));
		},
		entries: readAll,
		async waitForEntry(filter = {}, milliseconds) {
			const what = `a wrap-up in the panel like ${JSON.stringify(filter)}`;
			const all = await until(
				readAll,
				(list) => list.some((one) => matches(one, filter)),
				patience(what, milliseconds),
			);
			const found = all.find((one) => matches(one, filter));
			if (found === undefined) throw new Error(`${what} was seen and lost.`);
			return found;
		},
		suggestions: readSuggested,
		waitForSuggestions: (milliseconds) =>
			until(readSuggested, (list) => list.length > 0, patience('suggestions in the panel', milliseconds)),
		chooseSuggestion: (rank) => surface.click(`[data-suggestion="${rank}"]`),
		async pressSuggestionKey(rank) {
			await surface.evaluate(`document.querySelector('[data-suggestion="1"]').focus()`);
			await surface.press(String(rank));
		},
		search: (text) => surface.fill('[data-search]', text),
		chooseCode: (codeId) => surface.click(`[data-code-row][data-code-id="${codeId}"]`),
		writeNotes: (text) => surface.fill('[data-notes]', text),
		signIn: () => surface.click('[data-sign-in]'),
		grantHosts: () => surface.click('[data-grant]'),
		sendNow: () => surface.click('[data-send-now]'),
		takeBack: () => surface.click('[data-take-back]'),
		settle: (decision) => surface.click(`[data-${decision}]`),
		acknowledge: (key) => surface.click(`[data-entry=${JSON.stringify(key)}] [data-acknowledge]`),
		async result(key) {
			const scope = key === undefined ? '' : `[data-entry=${JSON.stringify(key)}] `;
			const text = await until(
				() => readText(surface, `${scope}[data-result]`),
				(shown) => shown !== null && shown !== '',
				{ what: 'the result of the wrap-up in the panel' },
			);
			return (text ?? '').replaceAll(/\s+/g, ' ').trim();
		},
	};
}
