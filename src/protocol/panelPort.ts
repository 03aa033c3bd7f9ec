/** The port an open panel keeps; the background pushes a snapshot down it after every change. */
export const panelPort = 'afterword.panel';
