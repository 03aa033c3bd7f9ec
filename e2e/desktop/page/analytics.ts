import { createRandom } from '../../genesys/world/createRandom.ts';
import type { DeskSession } from '../deskMessages.ts';
import { clockText } from './clockText.ts';
import { element } from './element.ts';
import { fetchSession } from './fetchSession.ts';

const queues = ['Billing', 'Returns', 'Support', 'Collections'];

function tile(label: string, value: string): HTMLElement {
	return element('div', { class: 'tile' }, element('span', {}, label), element('strong', {}, value));
}

function drawDashboard({ texts, agent, seed }: DeskSession): void {
	const random = createRandom(seed + location.hash.length);
	const table = element('tbody', {});
	const heads = [texts.queue, texts.inQueue, texts.onCall, texts.longest].map((text) => element('th', {}, text));
	const tiles = element('div', { class: 'tiles' });
	tiles.append(
		tile(texts.handled, String(random.between(11, 24))),
		tile(texts.averageTalk, clockText(random.between(180_000, 330_000))),
		tile(texts.averageWrap, clockText(random.between(9000, 41_000))),
	);
	const update = (): void =>
		table.replaceChildren(
			...queues.map((queue) => {
				const values = [queue, random.between(0, 9), random.between(1, 14), clockText(random.between(4000, 200_000))];
				return element('tr', {}, ...values.map((value) => element('td', {}, String(value))));
			}),
		);
	update();
	setInterval(update, 2000);
	const head = element('header', { class: 'dashboard-head' }, element('h1', {}, texts.session), agent.name);
	const grid = element('table', {}, element('thead', {}, element('tr', {}, ...heads)), table);
	document.body.replaceChildren(head, tiles, grid);
}

const session = await fetchSession();
document.documentElement.lang = session.switches.locale;
drawDashboard(session);
window.addEventListener('hashchange', () => drawDashboard(session));
