/** What the layer in the page's world says instead of a report when an error of ours has ended it. */
export const failedMessage = 'failed';
