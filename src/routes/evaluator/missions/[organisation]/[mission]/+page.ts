// The only page of the fieldwork that is alive: answers are kept while there is no network. It works without, too.
export const csr = true;
