import { classesWithout, type Hook, readHook } from '../hook.ts';

/** Every way of this page to set a class or an attribute goes by one of these two. */
type Setters = { readonly elements: Pick<Element, 'setAttribute'>; readonly classes: Pick<DOMTokenList, 'toggle'> };

function wrapSetters({ elements, classes }: Setters, hook: Hook): void {
	elements.setAttribute = new Proxy(Reflect.get(elements, 'setAttribute') as (name: string, value: string) => void, {
		apply: (set, element: Element, [name, value]: [string, string]) => {
			const isHook = name === hook.attribute && (hook.value === null || hook.value === value);
			if (isHook) element.removeAttribute(name);
			else Reflect.apply(set, element, [name, name === 'class' ? classesWithout(value, hook) : value]);
		},
	});
	if (hook.attribute !== 'class') return;
	classes.toggle = new Proxy(Reflect.get(classes, 'toggle') as (name: string, force?: boolean) => boolean, {
		apply: (toggle, list: DOMTokenList, parts: [string, boolean?]) =>
			parts[0] !== hook.value && Reflect.apply(toggle, list, parts),
	});
}

/**
 * From now on this document does without one hook: whoever sets it sets nothing. To be called before anything is drawn;
 * null leaves the document as it is.
 */
export function doWithoutHook(selector: string | null): void {
	if (selector === null) return;
	wrapSetters({ elements: Element.prototype, classes: DOMTokenList.prototype }, readHook(selector));
}
