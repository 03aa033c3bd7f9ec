import type { Notifications, Subject } from './createNotifications.ts';

/** What {@link createLaterNotifications} needs from outside. */
export type LaterNotificationsPorts = {
	/** Brings the socket's code. Asked again after it failed, when somebody is to be followed anew. */
	readonly load: () => Promise<Notifications>;
	readonly onTrouble: (error: unknown) => void;
};

/** Stands for the notification socket until somebody is to be followed, which a worker without a panel never does. */
export function createLaterNotifications({ load, onTrouble }: LaterNotificationsPorts): Notifications {
	let notifications: Notifications | null = null;
	let isLoading = false;
	let wanted: Subject | null = null;

	const bring = async (): Promise<void> => {
		isLoading = true;
		try {
			notifications = await load();
			notifications.follow(wanted);
		} finally {
			isLoading = false;
		}
	};

	return {
		state: () => notifications?.state() ?? { kind: 'off', reason: 'unwanted' },
		follow: (subject) => {
			wanted = subject;
			if (notifications !== null) return notifications.follow(subject);
			if (subject !== null && !isLoading) void bring().catch(onTrouble);
		},
	};
}
