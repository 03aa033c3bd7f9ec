import { frameAddress, galleryStates, galleryWidths } from '../galleryStates.ts';

/** How colours are chosen. Forced ones cannot be chosen by a page, so they are pictures that the command has taken. */
const looks = { light: 'Light', dark: 'Dark', forced: 'Forced colours' } as const;

const params = new URLSearchParams(location.search);
const look = params.get('look') ?? 'light';
if (look !== 'forced') document.documentElement.style.colorScheme = look;

/** The height of a frame in CSS pixels, about that of a side panel on a small screen. */
const frameHeight = 640;

function element<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	properties: Partial<HTMLElementTagNameMap[Name]>,
	...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
	const made = Object.assign(document.createElement(name), properties);
	made.append(...children);
	return made;
}

for (const [name, title] of Object.entries(looks)) {
	const link = element('a', { href: `?look=${name}` }, title);
	if (name === look) link.setAttribute('aria-current', 'page');
	document.querySelector('#looks')?.append(link);
}

document.querySelector('#states')?.append(
	...galleryStates.map((state) =>
		element(
			'section',
			{ id: state.name },
			element('h2', {}, element('a', { href: frameAddress(state) }, state.title)),
			element(
				'div',
				{ className: 'frames' },
				...galleryWidths.map((width) => {
					const title = `${state.title}, ${width} px`;
					const shown =
						look === 'forced'
							? element('img', { src: `forced/${state.name}-${width}.png`, alt: title, width, loading: 'lazy' })
							: element('iframe', {
									src: frameAddress(state, { scheme: look }),
									title,
									width: String(width),
									height: String(frameHeight),
									loading: 'lazy',
								});
					return element('figure', {}, shown, element('figcaption', {}, `${width} px`));
				}),
			),
		),
	),
);
