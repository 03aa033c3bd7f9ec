// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { createObservation } from './createObservation.ts';

const records: ((records: MutationRecord[]) => void)[] = [];
let observed: Map<Node, MutationObserverInit>;

/** An observer that the test speaks for. */
class SilentObserver implements MutationObserver {
	constructor(callback: (records: MutationRecord[]) => void) {
		records.push(callback);
	}
	observe(target: Node, options: MutationObserverInit = {}) {
		observed.set(target, options);
	}
	disconnect() {
		observed.clear();
	}
	takeRecords() {
		return [];
	}
}

/** An observation, what it told so far, and a way to have the observer say something. */
function start() {
	const told: boolean[] = [];
	const { observe } = createObservation({ document, MutationObserver: SilentObserver }, (grown) => told.push(grown));
	const say = (...said: readonly Partial<MutationRecord>[]) => {
		const whole = said.map((one) => ({ addedNodes: [], removedNodes: [], attributeName: null, ...one }));
		records.at(-1)?.(whole as readonly object[] as MutationRecord[]);
	};
	return { observe, told, say };
}

function nodes(node: Node): NodeList {
	const holder = document.createElement('div');
	holder.append(node);
	return holder.childNodes;
}

beforeEach(() => {
	observed = new Map();
	document.body.innerHTML = '<nav><i></i></nav><main><section><p><b></b></p></section></main>';
});

const find = (selector: string): Element => {
	const found = document.querySelector(selector);
	if (found === null) throw new Error(`There is no ${selector}.`);
	return found;
};

describe('observing', () => {
	it('looks out for elements everywhere while nothing is known', () => {
		start().observe([], undefined, true);
		expect(observed.get(document)).toEqual({ childList: true, subtree: true });
	});

	it('is narrow once the containers are known: these, what is around them, and the top of the document', () => {
		start().observe([find('section')], undefined, false);
		expect(observed.get(find('section'))).toMatchObject({ subtree: true, childList: true });
		expect(observed.get(find('main'))).toMatchObject({ childList: true });
		for (const [node, { subtree }] of observed) expect(subtree === true).toBe(node === find('section'));
		expect([...observed.keys()]).not.toContain(find('i'));
	});

	it('hears texts in the tool alone', () => {
		const { observe, told, say } = start();
		observe([find('section')], find('p'), true);
		expect(observed.get(find('p'))).toMatchObject({ characterData: true, subtree: true });
		expect(observed.get(document)).not.toMatchObject({ subtree: true });
		const text = () => nodes(document.createTextNode('0:07'));
		say(
			{ type: 'childList', target: find('nav'), addedNodes: text() },
			{ type: 'characterData', target: find('section') },
		);
		expect(told).toEqual([]);
		say({ type: 'childList', target: find('b'), addedNodes: text(), removedNodes: text() });
		expect(told).toEqual([false]);
	});

	it('tells elements that come or go from those that change', () => {
		const { observe, told, say } = start();
		observe([find('section')], undefined, false);
		say({ type: 'attributes', target: find('section'), attributeName: 'class' });
		say({ type: 'childList', target: find('section'), removedNodes: nodes(document.createElement('p')) });
		say({ type: 'childList', target: find('section'), addedNodes: nodes(document.createElement('p')) });
		expect(told).toEqual([false, true, true]);
	});

	it('stops looking everywhere where there is a storm, for good', () => {
		const { observe, told, say } = start();
		observe([], undefined, true);
		say(...Array.from({ length: 201 }, () => ({ addedNodes: nodes(document.createElement('td')) })));
		expect(told).toEqual([]);
		expect(observed.get(document)).not.toMatchObject({ subtree: true });
		observe([], undefined, true);
		expect(observed.get(document)).not.toMatchObject({ subtree: true });
		observe([find('section')], undefined, false);
		expect(observed.get(find('section'))).toMatchObject({ subtree: true });
	});
});
