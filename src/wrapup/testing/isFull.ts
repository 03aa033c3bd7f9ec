/**
 * Whether this is the whole run, `npm run test:full`, which sets `AFTERWORD_FULL=1`. The short one, `npm test`, tries
 * properties less often and plays samples of what repeats a behaviour in another form.
 */
export const isFull = process.env['AFTERWORD_FULL'] === '1';
