import type { ComponentChildren } from 'preact';
import type { AccessCheck } from '../../../../src/genesys/accessCheck.ts';
import type { RightView } from '../../../../src/genesys/judgeRights.ts';
import type { SettingsView } from '../../../../src/policy/settingsView.ts';
import { text } from '../../../shared/text.ts';
import { numberFormats } from '../../numberFormats.ts';
import { wantsRight } from '../../wantsRight.ts';

/** What the platform said, line by line. */
export function AccessFacts(props: { readonly check: AccessCheck; readonly settings: SettingsView }) {
	const { login, api, rights } = props.check;
	return (
		<>
			<dl class="facts">
				<Fact name="login" label={text('access_login')} isBad={login === 'unknownClient' || login === 'silent'}>
					{text(`access_login_${login}`)}
				</Fact>
				<Fact name="api" label={text('access_api')} isBad={api === 'foreign' || api === 'silent'}>
					{text(api === 'answers' || api === 'foreign' ? `access_api_${api}` : `access_login_${api}`)}
				</Fact>
			</dl>
			<h4>{text('access_rights')}</h4>
			{rights === null ? (
				<p>{text('access_rightsUnread')}</p>
			) : (
				<dl class="facts">
					{rights.map((right) => (
						<RightFact key={right.feature} right={right} isWanted={wantsRight(right.feature, props.settings)} />
					))}
				</dl>
			)}
		</>
	);
}

/** Without the first right nothing works; the others make something better. */
function RightFact({ right, isWanted }: { readonly right: RightView; readonly isWanted: boolean }) {
	const { feature, missing } = right;
	const isMissing = missing.length > 0;
	const granted = text(isMissing ? 'right_unwanted' : 'right_granted');
	return (
		<Fact name={feature} label={text(`right_${feature}`)} isBad={isMissing && feature === 'wrapUps'}>
			{isMissing && isWanted ? text('right_missing', numberFormats.list(missing)) : granted}
		</Fact>
	);
}

function Fact(props: {
	readonly name: string;
	readonly label: string;
	readonly isBad: boolean;
	readonly children: ComponentChildren;
}) {
	return (
		<div data-access-fact={props.name}>
			<dt>{props.label}</dt>
			<dd class={props.isBad ? 'problem' : ''}>{props.children}</dd>
		</div>
	);
}
