/** The languages there are words in, as BCP 47 tags. Each has its folder in `public/_locales`, with `_` for `-`. */
export const languages = ['en', 'de', 'fr', 'es', 'pt-BR', 'ja'] as const;

/** One of {@link languages}. */
export type Language = (typeof languages)[number];
