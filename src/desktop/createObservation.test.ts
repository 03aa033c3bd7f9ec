// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { createObservation } from './createObservation.ts';

type Said = Partial<MutationRecord>;

/** An observer that the test speaks for. */
class SilentObserver implements MutationObserver {
	readonly observed = new Map<Node, MutationObserverInit>();
	readonly callback: (records: MutationRecord[]) => void;
	constructor(callback: (records: MutationRecord[]) => void) {
		this.callback = callback;
		observers.push(this);
	}
	observe(target: Node, options: MutationObserverInit = {}) {
		this.observed.set(target, options);
	}
	disconnect() {
		this.observed.clear();
	}
	takeRecords() {
		return [];
	}
}

let observers: SilentObserver[];

/** An observation, what it told so far, and its two observers: of how elements are, and of elements that come and go. */
function start() {
	const told: boolean[] = [];
	const { observe } = createObservation({ document, MutationObserver: SilentObserver }, (grown) => told.push(grown));
	const [states, elements] = observers;
	if (states === undefined || elements === undefined) throw new Error('It observes nothing.');
	const say = ({ callback }: SilentObserver, ...said: readonly Said[]) => {
		const whole = said.map((one) => ({ addedNodes: [], removedNodes: [], ...one }));
		callback(whole as readonly object[] as MutationRecord[]);
	};
	return { observe, told, say, states, elements };
}

function nodes(node: Node): NodeList {
	const holder = document.createElement('div');
	holder.append(node);
	return holder.childNodes;
}

beforeEach(() => {
	observers = [];
	document.body.innerHTML =
		'<nav><i></i></nav><main><section><p><b></b><em>0:41</em><u>at 0:41</u></p></section></main>';
});

const find = (selector: string): Element => {
	const found = document.querySelector(selector);
	if (found === null) throw new Error(`There is no ${selector}.`);
	return found;
};

describe('observing', () => {
	it('looks out for elements everywhere while nothing is known', () => {
		const { observe, elements } = start();
		observe([], undefined, true, true);
		expect(elements.observed.get(document)).toEqual({ childList: true, subtree: true });
	});

	it('is narrow once the containers are known: these, what is around them, and the top of the document', () => {
		const { observe, states, elements } = start();
		observe([find('section')], undefined, false, true);
		expect(states.observed.get(find('section'))).toMatchObject({ subtree: true });
		for (const name of ['main', 'section', 'p', 'b']) {
			expect(elements.observed.get(find(name)), name).toEqual({ childList: true });
		}
		for (const [node, { subtree }] of states.observed) expect(subtree === true).toBe(node === find('section'));
		expect([...elements.observed.keys()]).not.toContain(find('i'));
	});

	it('lets clocks run that tell nothing, and hears all other elements', () => {
		const { observe, elements } = start();
		observe([find('section')], find('p'), false, false);
		expect(elements.observed.has(find('em'))).toBe(false);
		expect(elements.observed.has(find('u'))).toBe(true);
		expect([...elements.observed.values()]).not.toContainEqual(expect.objectContaining({ subtree: true }));
	});

	it('hears texts in the tool alone, where its clock matters', () => {
		const { observe, told, say, elements } = start();
		observe([find('section')], find('p'), true, true);
		expect(elements.observed.get(find('p'))).toMatchObject({ characterData: true, subtree: true });
		expect(elements.observed.get(document)).not.toMatchObject({ subtree: true });
		const text = () => nodes(document.createTextNode('0:07'));
		say(
			elements,
			{ type: 'childList', target: find('nav'), addedNodes: text() },
			{ type: 'characterData', target: find('section') },
		);
		expect(told).toEqual([]);
		say(elements, { type: 'childList', target: find('b'), addedNodes: text(), removedNodes: text() });
		expect(told).toEqual([false]);
	});

	it('tells elements that come or go from those that change', () => {
		const { observe, told, say, states, elements } = start();
		observe([find('section')], undefined, false, true);
		say(states, { type: 'attributes', target: find('section'), attributeName: 'class' });
		say(elements, { target: find('section'), removedNodes: nodes(document.createElement('p')) });
		say(elements, { target: find('section'), addedNodes: nodes(document.createElement('p')) });
		expect(told).toEqual([false, true, true]);
	});

	it('stops where there is a storm, until it is told where to look', () => {
		const { observe, told, say, states, elements } = start();
		observe([], undefined, true, true);
		say(elements, ...Array.from({ length: 201 }, () => ({ addedNodes: nodes(document.createElement('td')) })));
		expect(told).toEqual([true]);
		expect([states.observed.size, elements.observed.size]).toEqual([0, 0]);
		observe([find('section')], undefined, false, true);
		expect(states.observed.get(find('section'))).toMatchObject({ subtree: true });
	});
});
