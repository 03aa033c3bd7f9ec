import type { OrganisationNote } from '../../../src/protocol/snapshot.ts';
import { text } from '../../shared/text.ts';
import { Callout } from './Callout.tsx';

/** What the organisation has to say beside the work: that a newer version is wanted, and where its help is. */
export function OrganisationView({ note }: { readonly note: OrganisationNote }) {
	const { supportUrl, update } = note;
	const link = supportUrl !== null && (
		<a class="button" href={supportUrl} target="_blank" rel="noreferrer" data-support>
			{text('organisation_support')}
		</a>
	);
	return (
		<aside class="organisation" aria-label={text('organisation_label')}>
			{update === null ? (
				link
			) : (
				<Callout tone="calm" sentence={text('organisation_update', update.wanted, update.present)}>
					{link && <div class="card-actions">{link}</div>}
				</Callout>
			)}
		</aside>
	);
}
