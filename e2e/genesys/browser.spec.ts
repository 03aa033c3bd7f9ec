import { expect } from '@playwright/test';
import { test } from '../desktop/deskTest.ts';
import { startControl } from './control/startControl.ts';
import { afterwordClient } from './oauthClient.ts';
import { authorizePath, createPkce } from './testing/signIn.ts';

const login = 'https://login.mypurecloud.com';
const arrival = 'https://apps.mypurecloud.com/arrival';

test.use({ genesysOptions: { clients: [{ ...afterwordClient, redirectAddresses: [arrival] }] } });

function authorizeAddress(change: Readonly<Record<string, string>> = {}): string {
	return `${login}${authorizePath(createPkce().challenge, { redirect_uri: arrival, ...change })}`;
}

test('a browser signs in on the page, and silently the next time', async ({ context }) => {
	const page = await context.newPage();
	await page.goto(authorizeAddress());
	await page.getByRole('radio', { name: 'Ben Sample' }).check();
	await page.getByRole('button', { name: 'Sign in' }).click();
	await expect.poll(() => page.url()).toMatch(/[?&]code=.+&state=some-state$/);
	await page.goto(authorizeAddress({ prompt: 'none', state: 'next' }));
	expect(page.url()).toMatch(/[?&]code=.+&state=next$/);
	await context.clearCookies();
	await page.goto(authorizeAddress({ prompt: 'none', state: 'last' }));
	expect(page.url()).toContain('error=login_required&state=last');
});

test('a page of another origin may call the API and read what it needs', async ({ context, genesys }) => {
	const page = await context.newPage();
	await page.goto(arrival);
	const token = genesys.mintToken(genesys.world.agents[0]?.id ?? '');
	const read = await page.evaluate(async (bearer) => {
		const headers = { authorization: `Bearer ${bearer}`, 'if-match': '"1"' };
		const answer = await fetch('https://api.mypurecloud.com/api/v2/users/me', { headers });
		return { status: answer.status, correlation: answer.headers.get('inin-correlation-id') };
	}, token);
	expect(read.status).toBe(200);
	expect(read.correlation).toMatch(/^[0-9a-f-]{36}$/);
});

test('the control page plays a call by hand', async ({ context, genesys }, info) => {
	const control = await startControl(genesys);
	const page = await context.newPage();
	await page.goto(control.url);
	await page.getByRole('button', { name: 'Ring' }).click();
	await page.getByRole('button', { name: 'Answer' }).click();
	await page.getByRole('button', { name: 'customer hangs up' }).click();
	await expect(page.getByRole('cell', { name: 'pending (mandatory)' })).toBeVisible();
	await page.getByLabel('Code', { exact: true }).selectOption('Complaint');
	await page.getByLabel('codeNotOnQueue').selectOption('refuse');
	await page.getByRole('button', { name: 'Supervisor stores it' }).click();
	await expect(page.getByRole('cell', { name: 'complete (mandatory)' })).toBeVisible();
	await expect(page.getByRole('cell', { name: 'Complaint', exact: true })).toBeVisible();
	await expect(page.getByRole('listitem').filter({ hasText: 'wrapupStored' })).toBeVisible();
	expect(genesys.world.switches.codeNotOnQueue).toBe('refuse');
	await info.attach('control page', { body: await page.screenshot({ fullPage: true }), contentType: 'image/png' });
	await control.close();
});
