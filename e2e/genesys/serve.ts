import { createDesktop } from '../desktop/createDesktop.ts';
import { chromiumArguments } from '../harness/chromium/chromiumArguments.ts';
import { startControl } from './control/startControl.ts';
import { afterwordClient } from './oauthClient.ts';
import { type ServeOptions, serveOptions, usage } from './serveOptions.ts';
import { startGenesys } from './startGenesys.ts';

function readOptions(): ServeOptions {
	try {
		return serveOptions(process.argv.slice(2));
	} catch (error) {
		console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
		process.exit(2);
	}
}

const options = readOptions();
const genesys = await startGenesys(options);
const desktop = createDesktop({ genesys });
const control = await startControl(genesys, options.controlPort);
const flags = chromiumArguments('dist/chrome', genesys).filter((flag) => !flag.startsWith('--remote-debugging'));
const agents = genesys.world.agents.map(
	({ name, email, permissions }) => `    ${name} <${email}>  ${permissions.join(', ')}`,
);

console.log(`Genesys Cloud stand-in, dialect ${genesys.dialect}, seed ${options.seed}

  Control page    ${control.url}   (start calls, set switches and faults, watch the logs)
  Agent desktop   ${desktop.url}
  Its generations ${new URL('/desktop-gallery/', desktop.url).href}   (every generation and place side by side)
  In a CRM page   ${desktop.crmUrl}
  Scenarios       https://127.0.0.1:${genesys.port}/__desk   (how to play them: docs/stand-in.md)
  API             https://api.${genesys.domain}/api/v2/
  Sign-in         https://login.${genesys.domain}/oauth/authorize
  Sockets         wss://streaming.${genesys.domain}/channels/{id}
  All of these and the hosts of the other 17 regions are on 127.0.0.1:${genesys.port} (TLS).

  OAuth client    ${afterwordClient.id}
  Accounts (no password; choose one on the sign-in page)
${agents.join('\n')}

Build the extension (npm run build), then open a browser on it all:

  chromium --user-data-dir="$(mktemp -d)" ${flags.map((flag) => `'${flag}'`).join(' ')} ${desktop.url}

Start a call by hand: open the control page, choose agent and queue, press Ring, then Answer and hang up. Or:

  curl -s ${control.url}command -H 'content-type: application/json' \\
    -d '{"kind":"offer","medium":"call","agentId":"${genesys.world.agents[0]?.id}","queueId":"${genesys.world.queues[0]?.id}"}'

Ctrl+C ends it.`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
	process.once(signal, () => {
		desktop.close();
		void Promise.all([control.close(), genesys.close()]).then(() => process.exit(0));
	});
}
