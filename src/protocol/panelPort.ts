/** The port an open panel keeps; the background pushes a snapshot down it after every change. */
export const panelPort = 'afterword.panel';

/** Its name when a panel that stayed open comes back to another life of the background: nobody has done anything. */
export const panelPortAgain = `${panelPort}.again`;
