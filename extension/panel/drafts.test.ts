import { describe, expect, it, vi } from 'vitest';
import { createDrafts } from './drafts.ts';
import { sampleEntry } from './testing/sampleSnapshot.ts';

function setUp() {
	const save = vi.fn();
	const cancel = vi.fn();
	let work: () => void = () => undefined;
	const drafts = createDrafts({
		save,
		schedule: (later) => {
			work = later;
			return cancel;
		},
	});
	return { drafts, save, cancel, pause: () => work() };
}

describe('drafts', () => {
	it('show what is typed here over what the snapshot still holds', () => {
		const { drafts, pause, save } = setUp();
		drafts.type('entry-1', 'new');
		expect(drafts.of(sampleEntry({ draft: 'old' }))).toBe('new');
		pause();
		expect(save).toHaveBeenCalledExactlyOnceWith('entry-1', 'new');
		drafts.adopt([sampleEntry({ draft: 'old' })]);
		expect(drafts.of(sampleEntry({ draft: 'old' }))).toBe('new');
	});

	it('follow the snapshot again once it holds what was typed', () => {
		const { drafts, pause } = setUp();
		drafts.type('entry-1', 'new');
		pause();
		drafts.adopt([sampleEntry({ draft: 'new' })]);
		expect(drafts.of(sampleEntry({ draft: 'from another window' }))).toBe('from another window');
	});

	it('of an entry that is gone are neither kept nor saved', () => {
		const { drafts, save, cancel } = setUp();
		drafts.type('entry-1', 'new');
		drafts.adopt([]);
		expect(cancel).toHaveBeenCalledOnce();
		drafts.flushAll();
		expect(save).not.toHaveBeenCalled();
		expect(drafts.of(sampleEntry())).toBe('');
	});
});
