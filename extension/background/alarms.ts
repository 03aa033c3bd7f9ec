import browser from 'webextension-polyfill';
import { isSameOwner } from '../../src/wrapup/intent.ts';
import type { Background } from './createBackground.ts';

const outboxAlarm = 'outbox';
const renewAlarm = 'renew';
const retentionAlarm = 'retention';

/** Once a day, in minutes. */
const retentionPeriod = 24 * 60;

/** The shortest period browsers grant, in minutes. */
const outboxPeriod = 0.5;

/**
 * Alarms outlive the worker. One runs while a choice is on its way, so that a worker that died in between is started
 * again and takes it up; another renews the token shortly before its end; the third deletes once a day what is kept no
 * longer.
 */
export function registerAlarms(background: Background): { readonly plan: () => Promise<void> } {
	browser.alarms.onAlarm.addListener(({ name }) => {
		void background.ready.then(async () => {
			// Without an answer now, the next request tries again, and so does the next alarm.
			if (name === renewAlarm) await background.session.token(null).catch(() => null);
			if (name === outboxAlarm) await background.desk.outbox.resume();
			if (name === retentionAlarm) await background.retention.run();
			await plan();
		});
	});

	const plan = async (): Promise<void> => {
		// What another agent left parked is not ours to send, so it is no reason to be woken.
		const busy = background.desk.outbox
			.live()
			.some(
				({ stage, owner }) =>
					stage.kind !== 'conflict' && stage.kind !== 'ended' && isSameOwner(owner, background.owner()),
			);
		const planned = await browser.alarms.get(outboxAlarm);
		if (busy && planned === undefined) await browser.alarms.create(outboxAlarm, { periodInMinutes: outboxPeriod });
		if (!busy && planned !== undefined) await browser.alarms.clear(outboxAlarm);
		if ((await browser.alarms.get(retentionAlarm)) === undefined)
			await browser.alarms.create(retentionAlarm, { periodInMinutes: retentionPeriod });
		const renewAt = background.session.renewAt();
		if (renewAt !== null) await browser.alarms.create(renewAlarm, { when: Math.max(renewAt, Date.now() + 60_000) });
	};

	return { plan };
}
