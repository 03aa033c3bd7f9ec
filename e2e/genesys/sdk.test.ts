import platformClient from 'purecloud-platform-client-v2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { afterwordClient } from './oauthClient.ts';
import { createLoopbackAgent } from './testing/createLoopbackAgent.ts';
import { authorizePath, createPkce, redirectQuery, submitForm } from './testing/signIn.ts';
import { at, type Scene, startScene } from './testing/startScene.ts';

describe('the official JavaScript SDK', () => {
	let scene: Scene;

	beforeAll(async () => {
		scene = await startScene();
		const client = platformClient.ApiClient.instance;
		client.setEnvironment(platformClient.PureCloudRegionHosts['us_east_1'] ?? '');
		client.setProxyAgent(createLoopbackAgent(scene.genesys));
		client.setAccessToken(scene.genesys.mintToken(scene.ada.id));
	});
	afterAll(() => scene.genesys.close());

	it('knows who is signed in', async () => {
		const me = await new platformClient.UsersApi().getUsersMe({ expand: ['organization', 'token'] });
		expect(me).toMatchObject({ id: scene.ada.id, name: 'Ada Example' });
		expect(me.organization?.name).toBe(scene.genesys.world.organization.name);
	});

	it('reads the conversation in wrap-up, lists its codes and applies one at communication level', async () => {
		const { ids } = scene.converse();
		const conversations = new platformClient.ConversationsApi();
		const { entities = [] } = await conversations.getConversations();
		const own = entities.find(({ id }) => id === ids.cid)?.participants.find(({ userId }) => userId === scene.ada.id);
		expect(own?.calls?.[0]?.afterCallWork?.state).toBe('pending');
		const codes = await conversations.getConversationsCallParticipantWrapupcodes(ids.cid, ids.pid);
		const code = at(codes, 1);
		expect(code).toMatchObject(at(scene.billing.codes, 1));
		await conversations.postConversationsCallParticipantCommunicationWrapup(ids.cid, ids.pid, ids.lid, {
			body: { code: code.id ?? '', notes: 'by the SDK' },
		});
		scene.time.advance(100);
		const stored = await conversations.getConversationsCallParticipantCommunicationWrapup(ids.cid, ids.pid, ids.lid);
		expect(stored).toMatchObject({ code: code.id, notes: 'by the SDK' });
	});

	it.each(['call', 'generic'] as const)('applies one at participant level (%s)', async (level) => {
		const { ids, code } = scene.converse();
		const conversations = new platformClient.ConversationsApi();
		const body = { wrapup: { code, notes: level } };
		if (level === 'call') await conversations.patchConversationsCallParticipant(ids.cid, ids.pid, body);
		else await conversations.patchConversationParticipant(ids.cid, ids.pid, body);
		scene.time.advance(100);
		expect(await conversations.getConversationParticipantWrapup(ids.cid, ids.pid)).toMatchObject({
			code,
			notes: level,
		});
		const { entities = [] } = await conversations.getConversations();
		expect(entities.map(({ id }) => id)).not.toContain(ids.cid);
	});

	it('learns of a missing permission', async () => {
		const { ids } = scene.converse();
		const refused = new platformClient.ConversationsApi().getConversation(ids.cid);
		await expect(refused).rejects.toMatchObject({ status: 403, code: 'missing.any.permissions' });
	});

	it('redeems an authorization code with its verifier', async () => {
		const { verifier, challenge } = createPkce();
		const answer = await submitForm(scene.genesys, authorizePath(challenge), { account: scene.ben.id });
		const { code = '' } = redirectQuery(answer);
		const [redirectUri = ''] = afterwordClient.redirectAddresses;
		const client = platformClient.ApiClient.instance;
		const data = await client.authorizePKCEGrant(afterwordClient.id, verifier, code, redirectUri);
		expect(data.accessToken).toMatch(/^[\w-]{64}$/);
		expect(await new platformClient.UsersApi().getUsersMe()).toMatchObject({ id: scene.ben.id });
		client.setAccessToken(scene.genesys.mintToken(scene.ada.id));
	});

	it('opens a channel and subscribes', async () => {
		const notifications = new platformClient.NotificationsApi();
		const channel = await notifications.postNotificationsChannels();
		expect(channel.connectUri).toBe(`wss://streaming.mypurecloud.com/channels/${channel.id}`);
		const topic = { id: `v2.users.${scene.ada.id}.conversations` };
		const { entities } = await notifications.postNotificationsChannelSubscriptions(channel.id ?? '', [topic]);
		expect(entities?.[0]).toMatchObject({ ...topic, state: 'Permitted' });
	});
});
