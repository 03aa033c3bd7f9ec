import type { DeskSession } from '../deskMessages.ts';
import type { Locale } from '../desktopSwitches.ts';
import { textKeys } from '../texts.ts';
import { fetchSession } from './fetchSession.ts';
import { rememberLanguage, spokenKey } from './spokenLanguage.ts';

/** Replaces the words of the old language below a node by those of the new one. */
type Translate = (root: Node) => void;

const listeners: ((translate: Translate) => void)[] = [];
const spokenAttributes = ['aria-label', 'placeholder', 'title'] as const;

/** Calls back when the language changes, for roots that cannot be reached from the document. */
export function onLanguage(listener: (translate: Translate) => void): void {
	listeners.push(listener);
}

function translateElement(element: Element, words: ReadonlyMap<string, string>, translate: Translate): void {
	for (const name of spokenAttributes) {
		const word = words.get(element.getAttribute(name) ?? '');
		if (word !== undefined) element.setAttribute(name, word);
	}
	if (element.shadowRoot !== null) translate(element.shadowRoot);
}

/** Makes the translation of a page in place: texts and labels that are words of the old language, and open roots. */
function translator(words: ReadonlyMap<string, string>): Translate {
	const translate: Translate = (root) => {
		const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
			if (node.nodeType === Node.ELEMENT_NODE) translateElement(node as Element, words, translate);
			else node.nodeValue = words.get(node.nodeValue ?? '') ?? node.nodeValue;
		}
	};
	return translate;
}

/** Has the page speak another language from now on, as components do when the attribute `lang` changes. */
async function speak(session: DeskSession): Promise<Translate> {
	const { texts, switches } = await fetchSession();
	const words = new Map(textKeys.map((key) => [session.texts[key], texts[key]]));
	Object.assign(session.texts, texts);
	Object.assign(session, { switches });
	const translate = translator(words);
	document.documentElement.lang = switches.locale;
	translate(document);
	for (const listener of listeners) listener(translate);
	return translate;
}

/** Switches the language of the top page and of those frames in it that have no script to follow by themselves. */
export async function changeLanguage(session: DeskSession, locale: Locale): Promise<void> {
	rememberLanguage(locale);
	const translate = await speak(session);
	for (const frame of document.querySelectorAll('app-view-stack')) translateFrames(frame.shadowRoot, locale, translate);
	translateFrames(document, locale, translate);
}

function translateFrames(root: ParentNode | null, locale: Locale, translate: Translate): void {
	for (const frame of root?.querySelectorAll('iframe') ?? []) {
		const inside = frame.contentDocument;
		if (inside === null || inside.body.dataset['speaks'] === 'itself') continue;
		inside.documentElement.lang = locale;
		translate(inside);
	}
}

/** Lets a frame with a script of its own follow the language of the top page. */
export function followLanguage(session: DeskSession): void {
	document.body.dataset['speaks'] = 'itself';
	window.addEventListener('storage', (event) => {
		if (event.key === spokenKey) void speak(session);
	});
}
