import { expect, it } from 'vitest';
import { plist } from './plist.ts';

const inside = (value: unknown) => /<plist version="1\.0">\n\t(.*)\n<\/plist>\n$/s.exec(plist(value))?.[1];

it.each([
	['a & b', '<string>a &amp; b</string>'],
	['', '<string/>'],
	[3, '<integer>3</integer>'],
	[-2, '<integer>-2</integer>'],
	[0.08, '<real>0.08</real>'],
	[2 ** 31, '<real>2147483648</real>'],
	[false, '<false/>'],
	[[1, null], '<array>\n\t\t<integer>1</integer>\n\t</array>'],
	[{ a: null, b: true }, '<dict>\n\t\t<key>b</key>\n\t\t<true/>\n\t</dict>'],
	['line\nbreak\u0001', '<string>line&#10;break\ufffd</string>'],
])('writes %j', (value, written) => {
	expect(inside(value)).toBe(written);
});
