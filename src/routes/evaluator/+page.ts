// Alive, so that missions are taken along on the phone and what waits there leaves.
export const csr = true;
