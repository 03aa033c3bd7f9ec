import type { Exchange, Site } from '../../genesys/site.ts';
import { crmHosts } from '../../harness/standIn.ts';

const script = `window.hostMessages = [];
const count = document.querySelector('output');
addEventListener('message', ({ origin, data }) => {
	window.hostMessages.push({ origin, data });
	count.textContent = String(window.hostMessages.length);
});`;

const style = `body { margin: 0; font: 14px/1.5 system-ui, sans-serif; color: #23303d; display: grid;
grid-template: auto 1fr / 1fr 420px; height: 100vh; }
header { grid-column: 1 / 3; padding: 10px 18px; background: #34495e; color: #fff; }
main { padding: 18px; } iframe { border: 0; border-left: 1px solid #ccd3da; width: 100%; height: 100%; }`;

function crmDocument(client: string): string {
	return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Customers</title>
<link rel="stylesheet" href="/crm.css"></head><body><header>Example CRM</header>
<main><h1>Account 2041</h1><p>Open cases: 2</p><p>Messages from the phone: <output>0</output></p></main>
<iframe title="Phone" src="${client}"></iframe><script src="/crm.js"></script></body></html>`;
}

/**
 * The page of a customer's own system with the embedded client in it, under neutral and some vendors' names. It keeps
 * what the client posts in `window.hostMessages`, as a customer's own script would read it.
 */
export function crmSite(client: string): Site {
	const files: Readonly<Record<string, { readonly type: string; readonly text: string }>> = {
		'/': { type: 'text/html', text: crmDocument(client) },
		'/crm.js': { type: 'text/javascript', text: script },
		'/crm.css': { type: 'text/css', text: style },
		'/favicon.ico': { type: 'image/x-icon', text: '' },
	};
	return {
		owns: (hostname) => crmHosts.includes(hostname),
		handle: ({ url, response }: Exchange) => {
			const file = files[url.pathname];
			if (file === undefined) return Promise.resolve(false);
			response.writeHead(200, { 'content-type': `${file.type}; charset=utf-8`, 'cache-control': 'no-store' });
			response.end(file.text);
			return Promise.resolve(true);
		},
	};
}
