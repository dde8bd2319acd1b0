/** Stored as the licence of a table whose terms nobody has named; pages say it in their own language. */
export const UNSAID_LICENCE = 'Villkor ej angivna, ange källan';

/** Stored as the licence of figures that the municipality counts itself. */
export const OWN_LICENCE = 'Kommunens egna uppgifter, ange källan';
