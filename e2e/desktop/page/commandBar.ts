import type { DeskSession } from '../deskMessages.ts';
import { element, emberId } from './element.ts';
import { type IconName, icon } from './icon.ts';
import { initialsOf } from './interactionHeader.ts';
import { queueToggle } from './queueToggle.ts';

/** The bar along the upper edge: organisation, counters, queue switch, presence, the agent. */
export function commandBar({ texts, organization, agent }: DeskSession) {
	const badge = element('span', { class: 'badge' }, '2');
	const bell = element('button', { type: 'button', class: 'global-inbox' }, icon('bell'), badge);
	bell.setAttribute('aria-label', texts.activity);
	const queue = element('div', { id: 'command-bar-queue', class: 'global-queue' });
	queue.append(element('span', { class: 'queue-label' }, texts.onQueue), queueToggle(texts.onQueue));
	const presence = element('button', { type: 'button', id: 'toggleUserDropdownTarget', class: 'presence-available' });
	presence.append(element('span', { class: 'presence-dot' }));
	presence.append(element('span', { class: 'presence-label-text' }, texts.available));
	const avatar = element('gux-avatar-beta', {}, initialsOf(agent.name));
	const user = element('button', { type: 'button', id: 'user-settings-button' }, avatar);
	user.setAttribute('aria-label', agent.name);
	const actions = element('div', { class: 'global-actions' });
	actions.append(queue, presence, bell, element('div', { class: 'command-user-settings' }, user));
	const brand = element('div', { class: 'org-brand' }, element('span', { class: 'org-mark' }), organization);
	return {
		node: element('header', { class: 'command-bar', id: emberId() }, brand, actions),
		count: (unread: number): void => {
			badge.textContent = String(unread);
		},
	};
}

/** The rail of applications at the left edge. `onWorkspace` is called when the agent workspace is wanted. */
export function navigation({ texts, switches }: DeskSession, onWorkspace: () => void): HTMLElement {
	const entry = (picture: IconName, label: string): HTMLButtonElement => {
		const made = element('button', { type: 'button', class: 'command-nav-item' }, icon(picture));
		made.setAttribute('aria-label', label);
		made.title = label;
		return made;
	};
	const workspace = entry('phone', texts.workspace);
	if (switches.generation === 'g2') workspace.setAttribute('data-test-id', 'command-bar-agent');
	workspace.classList.add('active');
	workspace.addEventListener('click', onWorkspace);
	const menu = element('div', { id: 'navigation-menu' });
	menu.append(
		entry('home', texts.activity),
		workspace,
		entry('chart', texts.performance),
		entry('people', texts.contacts),
		entry('clock', texts.session),
	);
	return element('nav', { class: 'nav-v2-main command-nav' }, menu);
}
