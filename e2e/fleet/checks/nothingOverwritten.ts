import type { Breach, Check, Evidence } from './evidence.ts';
import { isMeant, type Stored, storesIn, storesOf } from './timeline.ts';
import { oughtToKnow, reachOf } from './writesIn.ts';

const isForeign = ({ by }: Stored) => by === 'desktop' || by === 'supervisor';

/** The same code, and no notes that would be gone. */
const takesNothing = (before: Stored, stored: Stored) =>
	before.code === stored.code && (before.notes.trim() === '' || before.notes.trim() === stored.notes.trim());

/** Whether the agent had that code in sight, or decided to replace it, for the choice that was stored. */
const wasKnown = ({ choices }: Evidence, stored: Stored, before: Stored) =>
	choices.some(
		(choice) =>
			choice.communicationId === stored.communicationId && isMeant(stored, choice) && choice.known.has(before.code),
	);

function judge(evidence: Evidence, before: Stored | undefined, stored: Stored): readonly Breach[] {
	if (before === undefined || stored.by !== 'afterword' || !isForeign(before)) return [];
	if (takesNothing(before, stored) || wasKnown(evidence, stored, before)) return [];
	const reach = reachOf(evidence.network, stored);
	if (reach === null) return [];
	// A gateway that locks by version refuses what rests on an older read, so there nothing can slip in between;
	// unless it judges by an older state itself.
	const locked =
		reach.write.ifMatch !== null &&
		reach.write.method === 'PATCH' &&
		evidence.dialect === 'versioned' &&
		evidence.stateLag === 0;
	const single = /\/conversations\/[^/]+$/.test(reach.write.path);
	if (!(locked && single) && !oughtToKnow(reach, before.at, evidence.stateLag)) return [];
	const detail = `${before.code} of ${before.by} (${before.at}) on ${stored.conversationId} was overwritten at ${stored.at}`;
	return [{ kind: 'overwroteForeign', detail }];
}

/** A code of somebody else is overwritten only when the agent knew it, or when no read could have shown it. */
export const nothingOverwritten: Check = (evidence) => {
	const stores = storesIn(evidence.truth);
	const communications = new Set(stores.map(({ communicationId }) => communicationId));
	return [...communications].flatMap((communicationId) => {
		const own = storesOf(stores, communicationId);
		return own.flatMap((stored, place) => judge(evidence, own[place - 1], stored));
	});
};
