import { elementAround } from './isShown.ts';

/** What of a frame is observed. */
export type Containers = {
	/** Observed with all that is in them. */
	readonly scopes: readonly (Element | ShadowRoot)[];
	/** The wrap-up tool, whose clock is text. */
	readonly panel: Element | null;
	/** Nothing is known yet: look out for elements in the whole document. */
	readonly everywhere: boolean;
};

/** What is told of changes. Many changes at once are told once. */
export type Heard = {
	/** Elements came or went (`grown`), or one was shown, hidden, selected or enabled. */
	readonly changed: (grown: boolean) => void;
	/** The text of the wrap-up tool changed: its clock. */
	readonly ticked: () => void;
	/** Far more changes than a wrap-up tool makes, while looking everywhere. */
	readonly stormed: () => void;
};

/** The attributes by which the desktop shows, hides, selects and enables; all others go unseen. */
const attributeFilter = [
	'class',
	'aria-hidden',
	'aria-selected',
	'aria-current',
	'aria-disabled',
	'disabled',
	'hidden',
];
const inside = { childList: true, subtree: true, attributes: true, attributeFilter };
const spine = { childList: true, attributes: true, attributeFilter: ['class'] };
const withText = { ...inside, characterData: true };
const elements = { childList: true, subtree: true };
const around = { attributes: true, attributeFilter: [...attributeFilter, 'style'] };

/** So many changes at once are a table's, not a tool's. */
const storm = 200;

/** As many elements below the body as are watched for what comes into them. */
const widest = 40;

const hasElement = (nodes: NodeList) => [...nodes].some(({ nodeType }) => nodeType === 1);

const moves = ({ type, addedNodes, removedNodes }: MutationRecord) =>
	type === 'childList' && (hasElement(addedNodes) || hasElement(removedNodes));

function chainAround(element: Element): readonly Element[] {
	const chain: Element[] = [];
	for (let next = elementAround(element); next !== null; next = elementAround(next)) chain.push(next);
	return chain;
}

const sameItems = (one: readonly unknown[], other: readonly unknown[]) =>
	one.length === other.length && one.every((item, position) => item === other[position]);

/**
 * Observes as little of a frame as will do. Once the containers are known: these with all in them, the top of the
 * document and what is directly above them, where another container may come; and the chain of elements that can hide
 * the wrap-up tool, through roots and frames. All else may change as often as it likes.
 */
export function createObservation(
	document: Document,
	createObserver: (callback: (records: MutationRecord[]) => void) => MutationObserver,
	heard: Heard,
) {
	let now: Containers = { scopes: [], panel: null, everywhere: false };
	let chain: readonly Element[] = [];
	let plan: ReadonlyMap<Node, MutationObserverInit> = new Map();

	const isTick = ({ type, target }: MutationRecord) => type !== 'attributes' && now.panel?.contains(target) === true;

	const content = createObserver((records) => {
		if (now.everywhere && records.length > storm) heard.stormed();
		if (records.some(moves)) heard.changed(true);
		else if (records.some(({ type }) => type === 'attributes')) heard.changed(false);
		else if (records.some(isTick)) heard.ticked();
	});
	const hiding = createObserver(() => heard.changed(false));

	/** What to observe and how. Observing a node again takes the place of the first time, so the widest comes last. */
	const planOf = ({ scopes, panel, everywhere }: Containers): ReadonlyMap<Node, MutationObserverInit> => {
		const { documentElement, body } = document;
		const top = [document, documentElement, body, ...[...(body?.children ?? [])].slice(0, widest)];
		const held = [...scopes, panel].filter((node) => node?.nodeType === 1);
		const above = held
			.flatMap((node) => chainAround(node as Element))
			.filter(({ ownerDocument }) => ownerDocument === document);
		const plan = new Map<Node, MutationObserverInit>();
		for (const node of [...top, ...above]) if (node !== null) plan.set(node, spine);
		for (const scope of scopes) plan.set(scope, everywhere ? elements : inside);
		if (everywhere) plan.set(document, elements);
		if (panel !== null) plan.set(panel, withText);
		return plan;
	};

	const observeChain = (panel: Element | null) => {
		const next = panel === null ? [] : chainAround(panel);
		if (sameItems(next, chain)) return;
		chain = next;
		hiding.disconnect();
		for (const element of chain) hiding.observe(element, around);
	};

	return {
		/** Observes these from now on. */
		arrange: (next: Containers): void => {
			const nextPlan = planOf(next);
			now = next;
			if (!sameItems([...plan].flat(), [...nextPlan].flat())) {
				plan = nextPlan;
				content.disconnect();
				for (const [node, how] of plan) content.observe(node, how);
			}
			observeChain(next.panel);
		},
		stop: (): void => {
			content.disconnect();
			hiding.disconnect();
		},
	};
}
