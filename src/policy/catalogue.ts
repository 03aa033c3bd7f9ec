import * as v from 'valibot';
import { findRegion } from '../genesys/hosts.ts';
import { type WriteRoute, writeRoutes } from '../genesys/writeRoute.ts';
import { setting } from './setting.ts';

const region = v.pipe(
	v.string('Write the region as text, e.g. "eu-central-1".'),
	v.check(
		(text) => text === '' || findRegion(text) !== undefined,
		'Write the region as its id ("eu-central-1") or its domain ("mypurecloud.de").',
	),
	v.transform((text) => findRegion(text)?.id ?? ''),
);

const clientId = v.pipe(
	v.string('Write the client id as text.'),
	v.trim(),
	v.regex(/^$|^[0-9a-fA-F-]{36}$/, 'The client id is the 36 characters that Genesys Cloud shows for the OAuth client.'),
);

const apiBase = v.pipe(
	v.string('Write the address as text, e.g. "https://gateway.example.com".'),
	v.trim(),
	v.regex(
		/^$|^https:\/\/[a-z0-9.-]+(:\d+)?$/,
		'Write https:// and the host, without a path and without a slash at the end.',
	),
);

const undoSeconds = v.pipe(
	v.number('Write the undo time as a number of seconds.'),
	v.minValue(0, 'The undo time cannot be below 0 seconds.'),
	v.maxValue(30, 'The undo time cannot be above 30 seconds.'),
);

/**
 * Every setting, once. From here come the typed values in force, the browsers' managed schema, the options page and
 * the documentation's table. Defaults are what a desk without any policy gets.
 */
export const catalogue = {
	region: setting<string>({
		key: 'region',
		schema: region,
		builtIn: '',
		managed: { type: 'string' },
		userMaySet: true,
		since: '0.1.0',
		description:
			'The Genesys Cloud region of the organisation, as id or domain. Empty: the region of the desktop the agent opens.',
		example: 'eu-central-1',
		live: 'Ends the present sign-in; the agent signs in to the new region.',
	}),
	clientId: setting<string>({
		key: 'clientId',
		schema: clientId,
		builtIn: '',
		managed: { type: 'string' },
		userMaySet: true,
		since: '0.1.0',
		description: 'The id of the OAuth client (Code Authorization with PKCE) that the organisation made for Afterword.',
		example: '00000000-0000-4000-8000-000000000000',
		live: 'Ends the present sign-in; the agent signs in with the new client.',
	}),
	writeRoute: setting<WriteRoute>({
		key: 'writeRoute',
		schema: v.picklist(writeRoutes, 'Use "communication", "participant" or "conversation".'),
		builtIn: 'communication',
		managed: { type: 'string' },
		userMaySet: true,
		since: '0.1.0',
		description:
			'How wrap-ups are written: "communication" and "participant" are the platform\'s own; "conversation" is for a gateway that locks by version.',
		example: 'communication',
		live: 'Used from the next choice on; choices already made keep their route.',
	}),
	apiBase: setting<string>({
		key: 'apiBase',
		schema: apiBase,
		builtIn: '',
		managed: { type: 'string' },
		userMaySet: true,
		since: '0.1.0',
		description:
			"The address of an own gateway in front of the platform's API; needs a build made for it. Empty: the region's API.",
		example: 'https://gateway.example.com',
		live: 'Used from the next request on.',
	}),
	undoSeconds: setting<number>({
		key: 'undoSeconds',
		schema: undoSeconds,
		builtIn: 2,
		managed: { type: 'number' },
		userMaySet: true,
		since: '0.1.0',
		description: 'How many seconds a choice can be taken back before it is sent. 0 sends at once.',
		example: 2,
		live: 'Used from the next choice on.',
	}),
} as const;

type Catalogue = typeof catalogue;
export type SettingKey = keyof Catalogue;

/** The values in force, typed. */
export type Settings = { readonly [Key in SettingKey]: Catalogue[Key]['builtIn'] };
