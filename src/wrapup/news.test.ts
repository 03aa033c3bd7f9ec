import { describe, expect, it } from 'vitest';
import { createNews } from './news.ts';
import { aCommunication } from './testing/samples.ts';

const target = { conversationId: 'c1', participantId: 'p1', communicationId: 'm1', medium: 'call' } as const;

function hearing(at: Partial<typeof target> | { readonly communicationId: null } = {}) {
	const news = createNews(() => true);
	const heard: string[] = [];
	const stop = news.listen({ ...target, ...at }, ({ communicationId }) => heard.push(communicationId));
	return { news, heard, stop };
}

describe('news', () => {
	it('reach who listens to this communication, until it has heard enough', () => {
		const { news, heard, stop } = hearing();
		news.tell(aCommunication());
		news.tell(aCommunication({ communicationId: 'm2' }));
		news.tell(aCommunication({ participantId: 'p2' }));
		expect(heard).toEqual(['m1']);
		stop?.();
		news.tell(aCommunication());
		expect(heard).toEqual(['m1']);
	});

	it('of every communication reach who knows the participant alone', () => {
		const { news, heard } = hearing({ communicationId: null });
		news.tell(aCommunication({ communicationId: 'm2' }));
		expect(heard).toEqual(['m2']);
	});

	it('are not waited for where none come', () => {
		expect(createNews(() => false).listen(target, () => undefined)).toBeNull();
	});
});
