import { useEffect, useState } from 'preact/hooks';
import type { BrowserKey, ReachPorts } from './reachPorts.ts';
import { type MessageKey, text } from './text.ts';

/** The words for each key, in the language of the settings; the browser's own list speaks the browser's. */
const words: Readonly<Record<string, MessageKey>> = {
	'open-panel': 'commandOpenPanel',
	'apply-first': 'commandApplyFirst',
	'next-wrap-up': 'commandNextWrapUp',
};

/** The browser's keys as they are really set, and the way to where they are changed. */
export function KeyList({ reach }: { readonly reach: Pick<ReachPorts, 'keys' | 'changeKeys'> }) {
	const [keys, setKeys] = useState<readonly BrowserKey[]>([]);
	const [isOpened, setOpened] = useState(true);
	useEffect(() => {
		const read = (): void => void reach.keys().then(setKeys);
		read();
		// They are changed in another tab.
		addEventListener('focus', read);
		return () => removeEventListener('focus', read);
	}, [reach]);
	return (
		<div class="keys">
			<table class="key-table">
				<caption class="visually-hidden">{text('keys_title')}</caption>
				<tbody>
					{keys.map(({ name, description, shortcut }) => {
						const known = words[name];
						return (
							<tr key={name} data-command={name}>
								<th scope="row">{known === undefined ? description : text(known)}</th>
								<td>{shortcut === '' ? text('keys_none') : <kbd>{shortcut}</kbd>}</td>
							</tr>
						);
					})}
				</tbody>
			</table>
			<button
				type="button"
				class="button"
				data-change-keys
				onClick={() =>
					void reach.changeKeys().then(setOpened, (error: unknown) => {
						console.warn('Afterword: the page for keys did not open.', error);
						setOpened(false);
					})
				}
			>
				{text('keys_change')}
			</button>
			<p role="status">{isOpened ? '' : text('keys_changeByHand')}</p>
		</div>
	);
}
