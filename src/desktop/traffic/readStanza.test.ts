import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundFrame, featuresFrame, notificationFrame, openFrame } from '../../../e2e/desktop/stream/xmppFrames.ts';
import { readStanza } from './readStanza.ts';

const frameOf = (payload: unknown, topic = 'v2.users.u.conversations') =>
	notificationFrame({ domain: 'mypurecloud.de', jid: 'u@mypurecloud.de/"<&', topic, payload });
const json = '<json xmlns="urn:xmpp:json:0">{}</json>';
const within = (inner: string, node = 'node="t"') =>
	`<message><event><items ${node}><item>${inner}</item></items></event></message>`;

describe('a frame of the desktop’s own stream', () => {
	it('gives topic and payload, whatever characters are in them', () => {
		fc.assert(
			fc.property(fc.jsonValue(), fc.string({ unit: 'grapheme' }), (payload, topic) => {
				const [item, ...more] = readStanza(frameOf({ payload }, topic));
				expect(more).toEqual([]);
				expect(item?.topic).toBe(topic);
				expect(JSON.parse(item?.json ?? '')).toEqual(JSON.parse(JSON.stringify({ payload })));
			}),
		);
	});

	it.each([
		['single quotes', within(json, "node='t'"), '{}'],
		['a prefix before every name', within(json).replaceAll(/<(\/?)(?=[a-z])/g, '<$1x:'), '{}'],
		['character data', within('<json><![CDATA[{"a":"<&"}]]></json>'), '{"a":"<&"}'],
		['numeric references', within('<json>&#123;&#x7d;</json>'), '{}'],
		['a comment', within('<json>{<!-- "name": "Ada" -->}</json>'), '{}'],
		[
			'a reference that is none',
			within('<json>{"a":"&amp;nbsp; &nothing; &#0;"}</json>'),
			'{"a":"&nbsp; &nothing; &#0;"}',
		],
		['space around everything', ` ${within(json, ' node = "t" ').replaceAll('>', ' >\n')} `, '{}'],
	])('is read with %s', (_, frame, text) => {
		expect(readStanza(frame).map((item) => ({ ...item, json: item.json.trim() }))).toEqual([
			{ topic: 't', json: text },
		]);
	});

	it('gives every payload of a frame that has several', () => {
		const two = within(`<json>1</json></item><item id="2"><json>2</json>`);
		expect(readStanza(two)).toEqual([
			{ topic: 't', json: '1' },
			{ topic: 't', json: '2' },
		]);
	});

	it.each([
		['no notification', openFrame('mypurecloud.de', 'x')],
		['an offer', featuresFrame(true)],
		['an answer', boundFrame('1', 'u@mypurecloud.de/x')],
		['a payload elsewhere', `<message><body>${json}</body></message>`],
		['no end', within(json).slice(0, -4)],
		['no end of the whole', within(json).replace('</message>', '')],
		['an end that is another’s', within('<json>{}</jsn>')],
		['an end too many', `${within(json)}</message>`],
		['an attribute without quotes', within(json, 'node=t')],
		['a declaration', `<!DOCTYPE a [<!ENTITY b "c">]>${within(json)}`],
		['an instruction', `<?xml version="1.0"?>${within(json)}`],
		['depth', `${'<a>'.repeat(40)}${'</a>'.repeat(40)}`],
		['more payloads than a frame has', within(`${json}</item><item>`.repeat(40))],
		['nothing', ''],
	])('gives nothing for %s', (_, frame) => {
		expect(readStanza(frame)).toEqual([]);
	});

	it('is never a reason to fail, whole or broken anywhere', () => {
		const pieces = ['<', '>', '/', '&', ';', '"', "'", '=', '!', '--', '[CDATA[', ']]>', '&#', 'x', 'json', ' '];
		const soup = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), { maxLength: 60 });
		const broken = fc.tuple(fc.jsonValue(), fc.nat(600), fc.nat(600), fc.constantFrom(...pieces, ''));
		fc.assert(
			fc.property(soup, broken, (parts, [payload, from, length, put]) => {
				const whole = frameOf(payload);
				for (const frame of [parts.join(''), whole.slice(0, from) + put + whole.slice(from + (length % 9))]) {
					expect(Array.isArray(readStanza(frame))).toBe(true);
				}
			}),
			{ numRuns: 1500 },
		);
	});

	it.each([
		['spaces in a tag', `<a${' '.repeat(250_000)}`],
		['attributes in a tag', `<a${' b="c"'.repeat(40_000)}`],
		['a long name', `<${'a'.repeat(250_000)}`],
		['openings', '<'.repeat(250_000)],
		['references', `<a>${'&#'.repeat(120_000)}</a>`],
	])('is judged in no time, however many %s it has', (_, frame) => {
		const before = performance.now();
		expect(readStanza(frame)).toEqual([]);
		expect(performance.now() - before).toBeLessThan(1000);
	});
});
