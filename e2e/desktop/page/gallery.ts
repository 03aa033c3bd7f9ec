import type { FeedMessage } from '../deskMessages.ts';
import { generations, wrapupPlaces } from '../desktopSwitches.ts';
import { element } from './element.ts';
import { runAddress } from './runAddress.ts';
import { galleryChannel } from './spectating.ts';

function variant(generation: string, place: string): HTMLElement {
	const query = `generation=${generation}&wrapupPlace=${place}`;
	const title = `${generation}, ${place}`;
	const link = element('a', { href: `/directory/?${query}`, target: '_blank' }, title);
	const frame = element('iframe', { src: `/directory/?gallery=1&${query}`, loading: 'lazy', title });
	return element('figure', {}, element('figcaption', {}, link), element('div', { class: 'frame' }, frame));
}

let view: FeedMessage | null = null;
const channel = new BroadcastChannel(galleryChannel);
channel.addEventListener('message', (event: MessageEvent<FeedMessage | 'hello'>) => {
	if (event.data === 'hello' && view !== null) channel.postMessage(view);
});
const source = new EventSource(runAddress('feed?page=gallery'));
source.addEventListener('message', (event: MessageEvent<string>) => {
	const message = JSON.parse(event.data) as FeedMessage;
	if (message.kind === 'session') location.reload();
	if (message.kind !== 'view') return;
	view = message;
	channel.postMessage(message);
});
document.title = 'Generations and places of the desktop';
const explanation = 'One agent, one state: let a call ring on the control page and watch it in every shape.';
document.body.replaceChildren(
	element('h1', {}, document.title),
	element('p', {}, explanation),
	element(
		'div',
		{ class: 'variants' },
		...wrapupPlaces.flatMap((place) => generations.map((generation) => variant(generation, place))),
	),
);
