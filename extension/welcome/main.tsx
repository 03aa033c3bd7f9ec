import { browserReach } from '../shared/browserReach.ts';
import { openOptions, requestOrigins, send } from '../shared/extensionApi.ts';
import { followLanguage } from '../shared/followLanguage.ts';
import { labelDocument } from '../shared/labelDocument.ts';
import { languagePorts } from '../shared/languagePorts.ts';
import { onLanguage, text } from '../shared/text.ts';
import { renderWelcome } from './renderWelcome.tsx';

onLanguage(() => {
	labelDocument();
	document.title = text('welcome_title');
});
await followLanguage(languagePorts);

renderWelcome(document.getElementById('root') ?? document.body, {
	reach: browserReach,
	readSnapshot: () => send('snapshot.get', {}),
	signIn: () => send('session.signIn', {}),
	grantHosts: async (origins) => {
		await requestOrigins(origins);
		await send('hosts.changed', {});
	},
	openOptions,
});
