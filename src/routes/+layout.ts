// Pages are complete HTML: no JavaScript is sent unless a page asks for it.
export const csr = false;
