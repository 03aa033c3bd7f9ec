import { element } from './element.ts';

/**
 * The middle of the shell with the frame of the current sub-app; the frame is replaced whenever the route
 * changes. `query` is what the addresses of this variant of the page carry.
 */
export function centerStage(query: string) {
	const router = element('frame-router', { route: '' });
	const node = element('main', { class: 'center-stage' }, element('div', { class: 'application-scroll' }, router));
	const show = (route: string): void => {
		router.setAttribute('route', route);
		const frame = element('iframe', { class: 'center-stage-frame-analytics', src: 'about:blank' });
		router.replaceChildren(frame);
		setTimeout(() => {
			frame.src = `/analytics-ui/${query}#${route}`;
		}, 60);
	};
	return { node, show };
}
