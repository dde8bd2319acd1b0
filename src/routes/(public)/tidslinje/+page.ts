/** Choosing weeks in the chart needs a script; everything there is to read does not. */
export const csr = true;
