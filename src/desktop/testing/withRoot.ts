/** A custom element with a shadow root that holds this. */
export function withRoot(name: string, html: string, mode: 'open' | 'closed' = 'open') {
	const host = document.createElement(name);
	const root = host.attachShadow({ mode });
	root.innerHTML = html;
	return { host, root };
}
