import type { Advice, Adviser, Evidence, Subject } from './adviser.ts';

/** What {@link createLaterAdviser} needs from outside. */
export type LaterAdviserPorts = {
	/** Brings the adviser, whose code and memory are the largest of the product. Asked again after it failed. */
	readonly load: () => Promise<Adviser>;
	/** It is there, and what it suggests may be asked for. */
	readonly onChange: () => void;
	/** The adviser could not be brought, or could not read its memory. */
	readonly onTrouble: (error: unknown) => void;
};

/** An adviser that is brought when there is something to advise on. */
export type LaterAdviser = Pick<
	Adviser,
	'open' | 'close' | 'prepare' | 'advise' | 'enrich' | 'confirm' | 'keepOnly' | 'followSettings' | 'followTable'
> & {
	/** The adviser itself, open for whoever is signed in, for what only it can answer. */
	readonly loaded: () => Promise<Adviser>;
};

const nothing: Advice = { suggestions: [], heldOut: false, silent: false };

/**
 * Stands for the adviser until one is needed: to advise on codes, or to learn a choice. A life of the worker that sees no
 * wrap-up neither loads the learner nor reads its memory. Until it is there nothing is suggested, as while it reads.
 */
export function createLaterAdviser({ load, onChange, onTrouble }: LaterAdviserPorts): LaterAdviser {
	let adviser: Adviser | null = null;
	let loading: Promise<Adviser> | null = null;
	let subject: Subject | null = null;
	/** A choice must not wait for what does not come. */
	let isMissing = false;
	/** What sources brought before it was there. */
	const brought = new Map<string, Evidence>();

	const bring = async (): Promise<Adviser> => {
		const fresh = await load();
		adviser = fresh;
		const opening = subject === null ? null : fresh.open(subject);
		for (const [key, evidence] of brought) fresh.enrich(key, evidence);
		brought.clear();
		await opening?.catch(onTrouble);
		onChange();
		return fresh;
	};

	const loaded = (): Promise<Adviser> => {
		loading ??= bring().catch((error: unknown) => {
			loading = null;
			isMissing = true;
			throw error;
		});
		return loading;
	};

	const tellMissing = (error: unknown): void => {
		onTrouble(error);
		onChange();
	};

	return {
		open: async (next) => {
			subject = next;
			brought.clear();
			await adviser?.open(next);
		},
		close: () => {
			subject = null;
			brought.clear();
			adviser?.close();
		},
		prepare: () => {
			if (adviser !== null) return adviser.prepare();
			if (loading === null && !isMissing) void loaded().catch(tellMissing);
			return isMissing;
		},
		advise: (...question) => adviser?.advise(...question) ?? nothing,
		enrich: (key, evidence) => {
			if (adviser === null) brought.set(key, { ...brought.get(key), ...evidence });
			else adviser.enrich(key, evidence);
		},
		confirm: async (choice) => await (await loaded()).confirm(choice),
		keepOnly: (keys) => {
			for (const key of brought.keys()) if (!keys.has(key)) brought.delete(key);
			adviser?.keepOnly(keys);
		},
		followSettings: async () => await adviser?.followSettings(),
		followTable: () => adviser?.followTable(),
		loaded,
	};
}
