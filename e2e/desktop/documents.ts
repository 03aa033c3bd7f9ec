import type { InteractionView } from './agentView.ts';
import { customerNamed } from './customers.ts';
import { classesWithout, readHook } from './hook.ts';
import type { Texts } from './texts.ts';

/** The address, on the desktop's own origin, below which a run's scripts and styles are found. */
export type RunPath = string;

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function page(parts: { run: RunPath; style: string; script?: string; body?: string; bodyClass?: string }): string {
	const script =
		parts.script === undefined ? '' : `<script type="module" src="${parts.run}${parts.script}.js"></script>`;
	return `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title></title><link rel="stylesheet" href="${parts.run}${parts.style}.css">${script}</head>
<body class="${parts.bodyClass ?? ''}">${parts.body ?? ''}</body></html>`;
}

/** The top document: an empty body that the shell's script fills. `withoutHook` is a switch of the desktop. */
export function shellDocument(run: RunPath, withoutHook: string | null): string {
	const known = 'ember-application command';
	const bodyClass = withoutHook === null ? known : classesWithout(known, readHook(withoutHook));
	return page({ run, style: 'desk', script: 'shell', bodyClass }).replace(
		'</head>',
		`<link rel="stylesheet" href="${run}wrapup.css"></head>`,
	);
}

/** The document of the wrap-up tool. */
export function wrapupDocument(run: RunPath): string {
	return page({ run, style: 'wrapup', script: 'wrapupDocument', bodyClass: 'wrapup-document' });
}

/** The page that shows every generation and place side by side. */
export function galleryDocument(run: RunPath): string {
	return page({ run, style: 'gallery', script: 'gallery', bodyClass: 'gallery' });
}

/** The dashboards in the middle of the shell. */
export function analyticsDocument(run: RunPath): string {
	return page({ run, style: 'frames', script: 'analytics', bodyClass: 'analytics' });
}

/** The agent's guide through a conversation, with the customer's data. */
export function scripterDocument(run: RunPath, interaction: InteractionView, texts: Texts): string {
	const customer = customerNamed(interaction.customerName);
	const facts: readonly (readonly [string, string])[] = [
		[texts.phone, customer.phone],
		[texts.customerSince, customer.since],
		[texts.address, customer.address],
		[texts.order, customer.order],
	];
	const rows = facts.map(([label, value]) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`).join('');
	const steps = [texts.greeting, texts.verify, texts.resolve].map(
		(text) => `<li><label><input type="checkbox"> ${escaped(text)}</label></li>`,
	);
	const history = customer.history.map(([when, what]) => `<li><time>${escaped(when)}</time> ${escaped(what)}</li>`);
	const body = `<div class="scripter-container container-fluid"><h2>${escaped(texts.customer)}</h2><h1>${escaped(interaction.customerName)}</h1><dl>${rows}</dl>
<h2>${escaped(texts.script)}</h2><ol>${steps.join('')}</ol>
<h2>${escaped(texts.history)}</h2><ul>${history.join('')}</ul></div>`;
	return page({ run, style: 'frames', body, bodyClass: 'scripter' });
}

/** What was said so far; each line is hidden until its moment. */
export function gadgetDocument(run: RunPath, interaction: InteractionView, texts: Texts): string {
	const customer = customerNamed(interaction.customerName);
	const start = interaction.connectedAt ?? 0;
	const lines = customer.lines.map(({ by, after, text }) => {
		const who = by === 'agent' ? texts.agent : interaction.customerName;
		return `<li class="line line-${by}" data-at="${start + after * 1000}" hidden><span>${escaped(who)}</span><p>${escaped(text)}</p></li>`;
	});
	const body = `<ol class="message-history">${lines.join('')}</ol>`;
	return page({ run, style: 'frames', script: 'gadget', body, bodyClass: 'gadget' });
}
