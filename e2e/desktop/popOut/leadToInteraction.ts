/** Goes on to the address that the fragment names (`#url=…`), if it is one of the desktop's own. */
const target = new URL(new URLSearchParams(location.hash.slice(1)).get('url') ?? '', location.origin);
if (target.origin === location.origin && target.pathname === '/directory/') location.replace(target.href);
else document.body.textContent = 'The address of an interaction is missing.';
