import type { Fault, FaultSubject, Faults } from '../../genesys/createFaults.ts';
import { createFaults } from '../../genesys/createFaults.ts';
import { afterwordClient } from '../../genesys/oauthClient.ts';
import type { Random } from '../../genesys/world/createRandom.ts';
import type { FaultName } from '../faultNames.ts';
import type { FleetTime } from './createFleetTime.ts';
import type { Ledger } from './createLedger.ts';
import { planOutages, planStorms, type Spell } from './planWeather.ts';

export type WeatherPorts = {
	readonly seed: number;
	readonly start: number;
	readonly hours: number;
	readonly names: ReadonlySet<FaultName>;
	readonly versioned: boolean;
	readonly time: FleetTime;
	readonly random: Random;
	readonly ledger: Ledger;
};

const page = '<!doctype html><title>Bad gateway</title><p>The proxy has no answer.</p>';
const proxy = { kind: 'status', status: 502, html: page } as const;
const unavailable = { kind: 'status', status: 503, code: 'service.unavailable' } as const;

/** A 429 with its time in every form that is seen: seconds, a date, an absurd value, none. */
function refusedForRate(now: number, random: Random): { readonly fault: Fault; readonly lasts: number } {
	const seconds = random.between(1, 20);
	const forms = [String(seconds), new Date(now + seconds * 1000).toUTCString(), '86400', null];
	const value = forms[random.between(0, 3)] ?? null;
	const code = value === null ? 'too.many.requests' : 'too.many.requests.retry.after';
	const headers = value === null ? {} : { 'retry-after': value };
	// Nobody waits a day; what a client may make of such a value is two minutes.
	const lasts = value === '86400' ? 125_000 : seconds * 1000;
	return { fault: { kind: 'status', status: 429, code, headers }, lasts };
}

function duringOutage({ kind }: Spell): Fault {
	switch (kind) {
		case 'unreachable':
			return { kind: 'reset', when: 'before' };
		case 'proxy':
			return proxy;
		case 'stuck':
			return { kind: 'delay', milliseconds: 30_000 };
		case 'unavailable':
		case 'storm':
			return unavailable;
	}
}

function onTheLine(random: Random): Fault {
	const drawn = random.between(0, 6);
	if (drawn === 0) return { kind: 'reset', when: 'before' };
	if (drawn === 1) return { kind: 'reset', when: 'after' };
	if (drawn === 2) return { kind: 'delay', milliseconds: random.between(2000, 18_000) };
	if (drawn === 3) return { kind: 'delay', milliseconds: random.between(2000, 25_000), when: 'after' };
	if (drawn === 4) return { kind: 'status', status: random.next() < 0.5 ? 504 : 500, code: 'internal.server.error' };
	return drawn === 5 ? proxy : { kind: 'status', status: 408, code: 'client.timeout' };
}

/**
 * The faults that the platform and the way to it have for one agent, drawn request by request. They end with the shift,
 * so that everything can come to its end. Each one that is met is written down as an obstacle.
 */
export function createWeather(ports: WeatherPorts): Faults {
	const { names, time, random, ledger } = ports;
	const end = ports.start + ports.hours * 3_600_000;
	const outages = names.has('outage') ? planOutages(ports.seed, ports.start, ports.hours) : [];
	const storms = names.has('rate') ? planStorms(ports.seed, ports.start, ports.hours) : [];
	const within = (spells: readonly Spell[]) =>
		spells.find(({ from, until }) => from <= time.now() && time.now() < until);

	const met = (what: string, fault: Fault, lasts = 1000): readonly Fault[] => {
		const held = fault.kind === 'delay' ? fault.milliseconds : 0;
		ledger.obstacles.push({ from: time.now(), until: time.now() + lasts + held, what });
		return [fault];
	};

	const onWrite = (): readonly Fault[] => {
		if (names.has('dropped') && random.next() < 0.06) return met('dropped', { kind: 'dropWrite' }, 30_000);
		if (names.has('versions') && !ports.versioned && random.next() < 0.1) {
			const status = random.next() < 0.5 ? 409 : 412;
			return met('versions', { kind: 'status', status, code: 'request.conflict' });
		}
		return [];
	};

	const take = ({ method, clientId }: FaultSubject): readonly Fault[] => {
		if (clientId !== afterwordClient.id || time.now() >= end) return [];
		const outage = within(outages);
		if (outage !== undefined) return met('outage', duringOutage(outage), outage.until - time.now());
		if (within(storms) !== undefined && random.next() < 0.7) {
			const { fault, lasts } = refusedForRate(time.now(), random);
			return met('rate', fault, lasts);
		}
		if (names.has('network') && random.next() < 0.03) return met('network', onTheLine(random));
		return method === 'GET' ? [] : onWrite();
	};

	return { ...createFaults(), take };
}
