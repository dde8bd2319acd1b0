/** Pages are complete without a script; the one that needs it asks for it. */
export const csr = false;
