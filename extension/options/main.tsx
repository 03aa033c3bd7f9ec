import { browserReach } from '../shared/browserReach.ts';
import { extensionId, hasOrigins, onSettings, requestOrigins, send } from '../shared/extensionApi.ts';
import { followLanguage } from '../shared/followLanguage.ts';
import { labelDocument } from '../shared/labelDocument.ts';
import { languagePorts } from '../shared/languagePorts.ts';
import { onLanguage, text } from '../shared/text.ts';
import { browserKind } from './browserKind.ts';
import { renderOptions } from './renderOptions.tsx';

onLanguage(() => {
	labelDocument();
	document.title = text('options_title');
});
await followLanguage(languagePorts);

const root = document.getElementById('root') ?? document.body;
renderOptions(root, {
	send,
	onSettings,
	hosts: { has: hasOrigins, request: requestOrigins },
	reach: browserReach,
	installation: { browser: browserKind(navigator.userAgent), id: extensionId() },
});
