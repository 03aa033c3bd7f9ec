/** Whether this page is one of the gallery: it is looked at, plays no part in a scenario, and stamps no moment. */
export const spectating = new URLSearchParams(location.search).has('gallery');

/** The channel by which the gallery passes the one feed on to its pages. */
export const galleryChannel = 'desk-gallery';
