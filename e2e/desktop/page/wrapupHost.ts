import type { DeskSession } from '../deskMessages.ts';
import { element } from './element.ts';
import { partsOf } from './generations/partsOf.ts';
import { onLanguage } from './language.ts';
import { runAddress } from './runAddress.ts';
import { envelope, openEnvelope, type ToShell, type ToTool } from './wrapupPort.ts';
import { mountWrapupTool } from './wrapupTool.ts';

/** Where tools can be put: the light document, and the open shadow root of the view stack. */
export type ToolPlaces = { readonly content: HTMLElement; readonly stack: ShadowRoot };

/** The wrap-up tool of one interaction in its place. `onReady` is called once it has been drawn. */
export type WrapupHost = { readonly instance: HTMLElement; send(message: ToTool): void };

/** Puts a wrap-up tool where the switch says; hidden at first. */
export function createWrapupHost(session: DeskSession, places: ToolPlaces, onReady: () => void): WrapupHost {
	const place = partsOf(session).classes.wrapupPlace;
	const instance = element('div', { class: `app-instance ${place}`, 'aria-hidden': 'true' });
	switch (session.switches.wrapupPlace) {
		case 'frame-in-shadow':
			places.stack.append(instance);
			return framed(instance, session, onReady);
		case 'frame-plain':
			places.content.append(instance);
			return framed(instance, session, onReady);
		case 'inline-top':
			places.content.append(instance);
			return inline(instance, instance, session, onReady);
		case 'inline-shadow':
			places.stack.append(instance);
			return inline(instance, instance, session, onReady);
		case 'closed-shadow': {
			const root = instance.attachShadow({ mode: 'closed' });
			root.append(element('link', { rel: 'stylesheet', href: runAddress('wrapup.css') }));
			places.content.append(instance);
			// Nobody finds the way into a closed root from outside, not even the page itself.
			onLanguage((translate) => translate(root));
			return inline(instance, root, session, onReady);
		}
	}
}

function inline(instance: HTMLElement, root: Node, session: DeskSession, onReady: () => void): WrapupHost {
	const tool = mountWrapupTool(root, session);
	onReady();
	return { instance, send: (message) => tool.receive(message) };
}

function framed(instance: HTMLElement, session: DeskSession, onReady: () => void): WrapupHost {
	const frame = element('iframe', { src: session.wrapupPath });
	let waiting: ToTool[] | null = [];
	const post = (message: ToTool): void =>
		frame.contentWindow?.postMessage(envelope('HostToClient', message), location.origin);
	window.addEventListener('message', (event) => {
		if (event.source !== frame.contentWindow || openEnvelope<ToShell>(event, 'ClientToHost') === null) return;
		for (const message of waiting ?? []) post(message);
		waiting = null;
		onReady();
	});
	instance.append(frame);
	return {
		instance,
		send: (message) => {
			if (waiting === null) post(message);
			else waiting.push(message);
		},
	};
}
