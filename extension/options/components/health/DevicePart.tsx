import type { ComponentChildren } from 'preact';
import type { SettingsView } from '../../../../src/policy/settingsView.ts';
import { text } from '../../../shared/text.ts';
import { numberFormats } from '../../numberFormats.ts';
import { HealthPart } from './HealthPart.tsx';

/** What lies on this device, and whether all of it can be read. `space` in bytes; null where the browser does not tell. */
export function DevicePart(props: { readonly settings: SettingsView; readonly space: number | null }) {
	const { settings, space } = props;
	const mode = settings.settings.find(({ key }) => key === 'draftMode')?.value === 'session' ? 'session' : 'device';
	return (
		<HealthPart name="device">
			<dl class="facts">
				<Fact name="space">{space === null ? text('device_space_unknown') : numberFormats.kilobytes(space)}</Fact>
				<Fact name="aside">{numberFormats.count(settings.setAside)}</Fact>
				<Fact name="drafts">{text(`device_drafts_${mode}`)}</Fact>
			</dl>
		</HealthPart>
	);
}

function Fact({
	name,
	children,
}: {
	readonly name: 'space' | 'aside' | 'drafts';
	readonly children: ComponentChildren;
}) {
	return (
		<div data-device={name}>
			<dt>{text(`device_${name}`)}</dt>
			<dd>{children}</dd>
		</div>
	);
}
