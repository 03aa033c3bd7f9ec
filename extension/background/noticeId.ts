/** The window a notification's click leads to stands in its id, because the click may start another life of ours. */
export const noticeId = (key: string, windowId: number): string => `${windowId} ${key}`;

/** The window in a {@link noticeId}. */
export const windowOf = (id: string): number => Number(id.split(' ')[0]);

/** The key of the wrap-up in a {@link noticeId}. */
export const keyOf = (id: string): string => id.slice(id.indexOf(' ') + 1);
