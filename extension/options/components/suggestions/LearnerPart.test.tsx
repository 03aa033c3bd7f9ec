// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { click, closeOptionsPage, get, openOptionsPage } from '../../testing/openOptionsPage.ts';
import { sampleLearner } from '../../testing/sampleLearner.ts';

afterEach(async () => {
	await closeOptionsPage();
	vi.restoreAllMocks();
});

const words = (selector: string) => get(selector).textContent;

describe('what was learned', () => {
	it('is told in figures, with each source and each queue', async () => {
		await openOptionsPage();
		expect(words('[data-fact="learned"]')).toBe('Choices learned from1,204');
		expect(words('[data-fact="bytes"]')).toContain('1,702 kB');
		expect(words('[data-fact="packs"]')).toContain('2,400 conversations, by your organisation’s policy');
		expect(words('[data-fact="rules"]')).toContain('3 in force');
		expect(words('[data-source-name="notes"]')).toBe('Your notesUsed');
		expect(words('[data-source-name="prior"]')).toContain('Switched off');
		expect(words('[data-source-name="messages"]')).toContain('does not permit it');
		expect(words('[data-source-name="copilot"]')).toContain('Nothing came of it yet');
		expect(words('[data-records] tbody')).toBe('Billing162141Yes');
		expect(document.querySelector('[data-learner-problems]')).toBeNull();
	});

	it('says what is wrong, and what to do', async () => {
		const view = {
			...sampleLearner,
			packRefusal: 'tooLarge',
			setAside: 'version 9',
			learned: 0,
			packs: [],
			queues: [],
		};
		await openOptionsPage({ 'suggestions.state': { ...view, rules: { inForce: 0, invalid: [1] } } });
		const problems = [...document.querySelectorAll('[data-learner-problems] li')].map(({ textContent }) => textContent);
		expect(problems).toHaveLength(3);
		expect(problems[0]).toContain('version 9');
		expect(problems[1]).toContain('The pack of your organisation is not in use. It is larger than 256 kB');
		expect(problems[2]).toContain('Rule 2 is not valid');
		expect(words('[data-fact="learned"]')).toContain('None yet');
		expect(document.querySelector('[data-records]')).toBeNull();
	});

	it('is nobody’s while nobody is signed in, and says so when the background does not answer', async () => {
		await openOptionsPage((name) => (name === 'suggestions.state' ? Promise.resolve(null) : undefined));
		await expect.poll(() => words('[data-learner-nobody]')).toContain('Nobody is signed in');
		await closeOptionsPage();
		vi.spyOn(console, 'warn').mockReturnValue(undefined);
		await openOptionsPage({ 'suggestions.state': Promise.reject(new Error('gone')) });
		await expect.poll(() => words('[data-learner-failed]')).toContain('did not answer');
	});

	it('is forgotten only after asking, with what is lost', async () => {
		const send = await openOptionsPage();
		await click('[data-reset]');
		expect(words('.ask')).toContain('learned from 1,204 choices, and the packs imported here');
		expect(document.activeElement).toBe(get('[data-reset-no]'));
		await click('[data-reset-no]');
		expect(document.activeElement).toBe(get('[data-reset]'));
		await click('[data-reset]');
		expect(send).not.toHaveBeenCalledWith('suggestions.reset', {});
		await click('[data-reset-yes]');
		expect(send).toHaveBeenCalledWith('suggestions.reset', {});
		await expect.poll(() => words('[data-part="learner"]')).toContain('Forgotten.');
		expect(send.mock.calls.filter(([name]) => name === 'suggestions.state')).toHaveLength(2);
	});

	it('is written into a file, byte by byte', async () => {
		await openOptionsPage({ 'suggestions.export': btoa('\u0000\u0001\u00fe\u00ff') });
		const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:memory');
		const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue(undefined);
		await click('[data-export]');
		await expect
			.poll(() => clicked.mock.contexts.map((link) => link instanceof HTMLAnchorElement && link.download))
			.toEqual(['afterword-memory.bin']);
		const [blob] = made.mock.calls[0] ?? [];
		expect(blob instanceof Blob && [...new Uint8Array(await blob.arrayBuffer())]).toEqual([0, 1, 254, 255]);
	});

	it('is no file while there is nothing', async () => {
		await openOptionsPage();
		await click('[data-export]');
		await expect.poll(() => words('[data-part="learner"]')).toContain('There is nothing to export yet.');
	});
});

describe('a pack', () => {
	/** Chooses a file as a person does. */
	const choose = (content: string) =>
		act(async () => {
			const field = get('#import-pack');
			Object.defineProperty(field, 'files', { value: [new File([content], 'pack.json')], configurable: true });
			field.dispatchEvent(new Event('change', { bubbles: true }));
		});

	it('is handed over as it is, and then counted', async () => {
		const send = await openOptionsPage({ 'suggestions.importPack': { problem: null } });
		await choose('{"format":"some"}');
		await expect.poll(() => words('[data-import-done]')).toContain('Imported.');
		expect(send).toHaveBeenCalledWith('suggestions.importPack', { pack: { format: 'some' } });
		expect(send.mock.calls.filter(([name]) => name === 'suggestions.state')).toHaveLength(2);
	});

	it.each([
		['{', 'This file is no JSON'],
		[`"${'x'.repeat(256_000)}"`, 'It is larger than 256 kB'],
	])('is not even sent where it cannot be one', async (content, sentence) => {
		vi.spyOn(console, 'warn').mockReturnValue(undefined);
		const send = await openOptionsPage();
		await choose(content);
		await expect.poll(() => words('#import-pack-problem')).toContain(sentence);
		expect(send.mock.calls.some(([name]) => name === 'suggestions.importPack')).toBe(false);
		expect(get('#import-pack').getAttribute('aria-invalid')).toBe('true');
	});

	it.each([
		['notSignedIn', 'Sign in first'],
		['invalid', 'no pack of Afterword'],
		['taken', 'in use already'],
		['storage', 'could not be stored'],
	])('that is refused as %s gets a sentence', async (problem, sentence) => {
		await openOptionsPage({ 'suggestions.importPack': { problem } });
		await choose('{}');
		await expect.poll(() => words('#import-pack-problem')).toContain(sentence);
	});

	it('that nobody answered for may be tried again', async () => {
		vi.spyOn(console, 'warn').mockReturnValue(undefined);
		await openOptionsPage((name) => {
			if (name === 'suggestions.importPack') throw new Error('gone');
		});
		await choose('{}');
		await expect.poll(() => words('#import-pack-problem')).toContain('did not answer');
	});
});
