/** It is shown at the address of the page that was written on, which a script would take it for. */
export const csr = false;
