import { describe, expect, it } from 'vitest';
import type { Status } from '../../src/protocol/snapshot.ts';
import { type NoteCircumstances, organisationNote } from './organisationNote.ts';

const supportUrl = 'https://help.example.com/';
const ready: Status = { kind: 'ready', reach: { kind: 'ok' } };
const around: NoteCircumstances = { status: ready, drift: false, version: '1.2.0' };
const nothing = { supportUrl: '', minimumVersion: '' };

describe('the note of the organisation', () => {
	it('is none where it says nothing, or nothing is needed', () => {
		expect(organisationNote(nothing, around)).toBeNull();
		expect(organisationNote({ supportUrl, minimumVersion: '1.2.0' }, around)).toBeNull();
		expect(organisationNote({ ...nothing, supportUrl }, { ...around, status: { kind: 'starting' } })).toBeNull();
	});

	it.each<[string, Partial<NoteCircumstances>]>([
		['is to be set up', { status: { kind: 'setUpNeeded', missing: ['region'] } }],
		['is signed out', { status: { kind: 'signedOut', problem: null, parked: 0, parkedUntil: null } }],
		['is refused by the platform', { status: { kind: 'ready', reach: { kind: 'denied', detail: '' } } }],
		['has another desktop than is known', { drift: true }],
	])('tells where help is when the agent %s', (_, change) => {
		expect(organisationNote({ ...nothing, supportUrl }, { ...around, ...change })).toEqual({
			supportUrl,
			update: null,
		});
	});

	it('asks for an update, and tells where help is with it', () => {
		expect(organisationNote({ supportUrl, minimumVersion: '1.10.0' }, around)).toEqual({
			supportUrl,
			update: { wanted: '1.10.0', present: '1.2.0' },
		});
	});
});
