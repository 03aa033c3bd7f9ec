import type { ServerResponse } from 'node:http';

/** Text made safe to stand in HTML, also inside an attribute. */
export function escapeHtml(text: string): string {
	const entities: Readonly<Record<string, string>> = {
		'&': '&amp;',
		'<': '&lt;',
		'>': '&gt;',
		'"': '&quot;',
		"'": '&#39;',
	};
	return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

const style = `
body { font: 16px/1.5 system-ui, sans-serif; margin: 0; background: #eef1f6; color: #1b2430; }
main { max-width: 26rem; margin: 10vh auto; padding: 2rem; background: #fff; border-radius: 12px; box-shadow: 0 2px 16px #0002; }
h1 { font-size: 1.25rem; margin-top: 0; } fieldset { border: 0; padding: 0; } label { display: block; padding: .35rem 0; }
button { font: inherit; padding: .5rem 1rem; margin-right: .5rem; border: 1px solid #33489a; border-radius: 6px; background: #fff; }
#sign-in { background: #33489a; color: #fff; } small { color: #566; }`;

/** Sends an HTML page of the login host. `body` is HTML: everything that comes from outside is escaped by the caller. */
export function sendPage(
	response: ServerResponse,
	page: { readonly status: number; readonly title: string; readonly body: string; readonly cookie?: string },
): void {
	const headers = {
		'content-type': 'text/html; charset=utf-8',
		'cache-control': 'no-store',
		'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
		...(page.cookie === undefined ? {} : { 'set-cookie': page.cookie }),
	};
	const title = escapeHtml(page.title);
	response
		.writeHead(page.status, headers)
		.end(
			`<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><style>${style}</style><main><h1>${title}</h1>${page.body}</main></html>`,
		);
}
