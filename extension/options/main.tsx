import { extensionId, hasOrigins, requestOrigins, send, translate } from '../shared/extensionApi.ts';
import { speakWith, text } from '../shared/text.ts';
import { browserKind } from './browserKind.ts';
import { renderOptions } from './renderOptions.tsx';

speakWith(translate);
document.documentElement.lang = text('languageTag');
document.title = text('options_title');

const root = document.getElementById('root') ?? document.body;
renderOptions(root, {
	send,
	hosts: { has: hasOrigins, request: requestOrigins },
	installation: { browser: browserKind(navigator.userAgent), id: extensionId() },
});
