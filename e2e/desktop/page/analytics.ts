import { createRandom } from '../../genesys/world/createRandom.ts';
import type { DeskSession } from '../deskMessages.ts';
import { clockText } from './clockText.ts';
import { element } from './element.ts';
import { fetchSession } from './fetchSession.ts';
import { followLanguage } from './language.ts';
import { wrapTraffic } from './wrapTraffic.ts';

const queues = ['Billing', 'Returns', 'Support', 'Collections'];
const busyRows = 500;

function tile(label: string, value: string): HTMLElement {
	return element('div', { class: 'tile' }, element('span', {}, label), element('strong', {}, value));
}

type Random = ReturnType<typeof createRandom>;

function valuesOf(queue: string, random: Random): string[] {
	const numbers = [random.between(0, 9), random.between(1, 14)].map(String);
	return [queue, ...numbers, clockText(random.between(4000, 200_000))];
}

/** The table as it is on a calm day: a handful of rows, drawn anew every two seconds. */
function startCalmTable(table: HTMLElement, random: Random): ReturnType<typeof setInterval> {
	const update = (): void =>
		table.replaceChildren(
			...queues.map((queue) => {
				const values = valuesOf(queue, random);
				return element('tr', {}, ...values.map((value) => element('td', {}, value)));
			}),
		);
	update();
	return setInterval(update, 2000);
}

/** A large floor: 500 rows whose cells change in place twice a second, and whose classes tell which of them rose. */
function startBusyTable(table: HTMLElement, random: Random): ReturnType<typeof setInterval> {
	const rows = Array.from({ length: busyRows }, (_, row) => {
		const cells = valuesOf(`${queues[row % queues.length]} ${row}`, random).map((value) => element('td', {}, value));
		table.append(element('tr', {}, ...cells));
		return cells;
	});
	return setInterval(() => {
		for (const [name, ...cells] of rows) {
			const values = valuesOf('', random).slice(1);
			for (const [position, cell] of cells.entries()) cell.textContent = values[position] ?? '';
			name?.classList.toggle('rising', random.next() < 0.5);
		}
	}, 500);
}

let running: ReturnType<typeof setInterval> | undefined;

function drawDashboard({ texts, agent, seed, switches }: DeskSession): void {
	clearInterval(running);
	const random = createRandom(seed + location.hash.length);
	const table = element('tbody', {});
	const heads = [texts.queue, texts.inQueue, texts.onCall, texts.longest].map((text) => element('th', {}, text));
	const tiles = element('div', { class: 'tiles' });
	tiles.append(
		tile(texts.handled, String(random.between(11, 24))),
		tile(texts.averageTalk, clockText(random.between(180_000, 330_000))),
		tile(texts.averageWrap, clockText(random.between(9000, 41_000))),
	);
	running = switches.noise === 'busy' ? startBusyTable(table, random) : startCalmTable(table, random);
	const head = element('header', { class: 'dashboard-head' }, element('h1', {}, texts.session), agent.name);
	const grid = element('table', {}, element('thead', {}, element('tr', {}, ...heads)), table);
	document.body.replaceChildren(head, tiles, grid);
}

const session = await fetchSession();
if (session.switches.hooks === 'wrapped') wrapTraffic(window);
document.documentElement.lang = session.switches.locale;
followLanguage(session);
drawDashboard(session);
window.addEventListener('hashchange', () => drawDashboard(session));
