import type { ComponentChildren } from 'preact';
import type { HealthView } from '../../../src/protocol/healthView.ts';
import { countedText, text } from '../../shared/text.ts';
import type { BadSelector } from '../badSelectors.ts';
import { numberFormats } from '../numberFormats.ts';

/** What is known of the desktop and of the ways to it, line by line. */
export function HealthFacts(props: { readonly health: HealthView; readonly badSelectors: readonly BadSelector[] }) {
	const { health, badSelectors } = props;
	const { detector, traffic, socket } = health;
	return (
		<dl class="facts">
			<Fact name="shell">{seen(detector.shells)}</Fact>
			<Fact name="roster">{seen(detector.rosters)}</Fact>
			<Fact name="wrapUps">
				{detector.wrapUps === 0
					? text('health_noWrapUps')
					: countedText('health_matched', detector.wrapUps, detector.matched)}
			</Fact>
			<Fact name="disagreements">{numberFormats.count(detector.disagreements)}</Fact>
			<Fact name="pack">{packInUse(health)}</Fact>
			<Fact name="given">{packsGiven(health, new Set(badSelectors.map(({ pack }) => pack)).size)}</Fact>
			<Fact name="traffic">{text(`health_traffic_${traffic}`)}</Fact>
			<Fact name="socket">{text(`health_socket_${socket}`)}</Fact>
		</dl>
	);
}

type FactName = 'shell' | 'roster' | 'wrapUps' | 'disagreements' | 'pack' | 'given' | 'traffic' | 'socket';

function Fact({ name, children }: { readonly name: FactName; readonly children: ComponentChildren }) {
	return (
		<div data-fact={name}>
			<dt>{text(`health_${name}`)}</dt>
			<dd>{children}</dd>
		</div>
	);
}

const seen = (count: number) => text(count > 0 ? 'health_seen' : 'health_notSeen');

function packInUse({ detector: { generation, packVersion } }: HealthView): string {
	switch (generation) {
		case 'none':
			return text('health_pack_none');
		case 'policy':
			return text('health_pack_policy', String(packVersion));
		default:
			return text('health_pack_builtIn', generation, String(packVersion));
	}
}

/** `unreadable`: how many of the packs without another mistake hold a selector that is no CSS. */
function packsGiven({ packs: { versions, problems } }: HealthView, unreadable: number): string {
	const given = versions.length + problems.length;
	return given === 0 ? text('health_given_none') : countedText('health_given', given, versions.length - unreadable);
}
