/** What keeps a pack from being laid under what was learned. */
export type PackRefusal = 'notSignedIn' | 'invalid' | 'tooLarge' | 'taken' | 'storage';
