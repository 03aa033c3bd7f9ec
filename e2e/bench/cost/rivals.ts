/**
 * A watcher as people write it for a page that they do not know: one observer of the whole document with every option,
 * which walks the nodes of each record, into open shadow roots too, asks every element whether it is the wrap-up tool,
 * and then judges by what it has found. It is not made slower than such code is: it walks what was added and looks at what
 * changed, never at the whole page.
 */
export const documentObserver = `() => {
	const tool = '[data-testid="wrapup-main-container"], .wrapup-main-container';
	const wanted = tool + ', .interaction-end-btn, .acd-interaction-card-v2';
	const found = new Set();
	const options = {
		subtree: true, childList: true, attributes: true, characterData: true,
		attributeOldValue: true, characterDataOldValue: true,
	};
	const check = (element) => {
		if (element.matches(wanted)) found.add(element);
		if (element.shadowRoot !== null) observer.observe(element.shadowRoot, options);
	};
	const walk = (root) => {
		const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
		for (let node = walker.currentNode; node !== null; node = walker.nextNode()) {
			if (node.nodeType !== Node.ELEMENT_NODE) continue;
			check(node);
			if (node.shadowRoot !== null) walk(node.shadowRoot);
		}
	};
	let before = '';
	const judge = () => {
		for (const element of found) if (!element.isConnected) found.delete(element);
		const all = [...found];
		const shown = all.some((element) => element.matches(tool) && element.offsetParent !== null);
		const now = shown + ' ' + all.some((element) => element.matches('.interaction-end-btn'));
		if (now !== before) before = now;
	};
	const observer = new MutationObserver((records) => {
		for (const record of records) {
			for (const node of record.addedNodes) if (node.nodeType === Node.ELEMENT_NODE) walk(node);
			const changed = record.target.nodeType === Node.ELEMENT_NODE ? record.target : record.target.parentElement;
			if (changed !== null) check(changed);
		}
		judge();
	});
	observer.observe(document, options);
	walk(document);
}`;

/**
 * The other way that people write: every 500 ms the document is searched for the tool and the end button, through every
 * open shadow root, because the tool may be in one.
 */
export const halfSecondPoll = `() => {
	const wanted = '[data-testid="wrapup-main-container"], .wrapup-main-container';
	const search = (root, selector) => {
		const found = root.querySelector(selector);
		if (found !== null) return found;
		for (const element of root.querySelectorAll('*')) {
			const inner = element.shadowRoot === null ? null : search(element.shadowRoot, selector);
			if (inner !== null) return inner;
		}
		return null;
	};
	let before = '';
	setInterval(() => {
		const tool = search(document, wanted);
		const shown = tool !== null && tool.offsetParent !== null;
		const talking = search(document, '.interaction-end-btn') !== null;
		const now = shown + ' ' + talking;
		if (now !== before) before = now;
	}, 500);
}`;
