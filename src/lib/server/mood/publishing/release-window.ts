/** Exact counts are kept for so many days after the first release, or after upload where nothing is released. */
export const DAYS_KEPT = 35;
/** A month is published at most so many times. */
export const MOST_VERSIONS = 2;
