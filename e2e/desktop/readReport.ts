import * as v from 'valibot';
import { handOns, type PageReport, pageMoments } from './deskMessages.ts';

const at = v.number();
const schema = v.variant('kind', [
	v.object({
		kind: v.literal('moment'),
		moment: v.picklist(pageMoments),
		conversationId: v.string(),
		document: v.exactOptional(v.picklist(['popOut', 'embedded'])),
		at,
	}),
	v.object({ kind: v.literal('done'), number: v.number(), at }),
	v.object({ kind: v.literal('failed'), number: v.number(), reason: v.string(), at }),
	v.object({
		kind: v.literal('handOn'),
		conversationId: v.string(),
		how: v.picklist(handOns),
		agentId: v.string(),
		at,
	}),
	v.object({ kind: v.literal('pageError'), reason: v.string(), at }),
]);

/** A page's report out of a request's body. Throws when it is not one. */
export function readReport(body: string): PageReport {
	return v.parse(schema, JSON.parse(body));
}
