import type { RunPath } from '../documents.ts';

function page(run: RunPath, script: string, bodyClass: string): string {
	return `<!doctype html><html><head><meta charset="utf-8"><title></title>
<link rel="stylesheet" href="${run}desk.css"><link rel="stylesheet" href="${run}wrapup.css">
<script type="module" src="${run}${script}.js"></script></head><body class="${bodyClass}"></body></html>`;
}

/** The embedded client, for a frame in a customer's own page. */
export function embeddedDocument(run: RunPath): string {
	return page(run, 'embeddedClient', 'ember-application embedded');
}

/** The address a window of its own is opened at; it leads on to the interaction. */
export function leadDocument(run: RunPath): string {
	return page(run, 'leadToInteraction', '');
}

/** One interaction in a window of its own. */
export function windowDocument(run: RunPath): string {
	return page(run, 'interactionWindow', 'ember-application command');
}
