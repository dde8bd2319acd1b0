/** Pages work without a script and load none; a page that needs one sets csr itself. */
export const csr = false;
