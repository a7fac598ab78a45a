/** Where `--cache` keeps what it keeps where nobody says: in the working directory. */
export const CACHE_NAME = '.misquote-cache';
