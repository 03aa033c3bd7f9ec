import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { getRights, type HeldRights } from './getRights.ts';
import { judgeRights, rightsFeatures, rightsNames } from './judgeRights.ts';
import { json } from './testing/fakeFetch.ts';
import { openClient } from './testing/openClient.ts';

const missing = (held: HeldRights) =>
	Object.fromEntries(judgeRights(held).map(({ feature, missing: names }) => [feature, names]));

const everything: HeldRights = {
	scopes: ['conversations', 'notifications', 'analytics:readonly'],
	permissions: [
		'conversation:participant:wrapup',
		'conversation:communication:view',
		'conversation:webmessaging:view',
		'conversation:summary:view',
		'analytics:conversationAggregate:view',
	],
};
const nothingMissing = Object.fromEntries(rightsFeatures.map((feature) => [feature, []]));

describe('the rights of an agent', () => {
	it('lack nothing where everything is granted, or nothing is told', () => {
		expect(missing(everything)).toEqual(nothingMissing);
		expect(missing({ scopes: null, permissions: null })).toEqual(nothingMissing);
	});

	it('lack by name what each feature needs', () => {
		expect(missing({ scopes: ['conversations:readonly'], permissions: [] })).toEqual({
			wrapUps: ['conversations', 'conversation:participant:wrapup'],
			socket: ['notifications'],
			oneConversation: ['conversation:communication:view'],
			messages: ['conversation:message:view | conversation:webmessaging:view'],
			summaries: ['conversation:summary:view'],
			prior: ['analytics:readonly', 'analytics:conversationAggregate:view'],
		});
	});

	it('are understood where a role holds whole domains', () => {
		const wide = {
			scopes: ['conversations', 'notifications', 'analytics'],
			permissions: ['conversation:*:*', 'analytics:*'],
		};
		expect(missing(wide)).toMatchObject({ wrapUps: [], messages: [], oneConversation: [] });
	});

	it('are all in the guide for admins', () => {
		const guide = readFileSync('docs/admin/permissions-and-roles.md', 'utf8');
		expect(rightsNames.filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
	});

	it('are read in one request, and whatever of them the platform tells', async () => {
		const { client, sent, time } = openClient([
			json({ id: 'u', authorization: { permissions: ['a:b:c'] }, token: { authorizedScope: ['conversations'] } }),
			json({ id: 'u' }),
		]);
		expect(await time.run(getRights(client))).toMatchObject({
			value: { scopes: ['conversations'], permissions: ['a:b:c'] },
		});
		expect(await time.run(getRights(client))).toMatchObject({ value: { scopes: null, permissions: null } });
		expect(sent[0]?.url).toContain('/api/v2/users/me?expand=authorization,token');
	});
});
