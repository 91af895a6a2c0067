// Opens from the phone alone: nothing of it comes from the server, and nobody's name is in it.
export const csr = true;
