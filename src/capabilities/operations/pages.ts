/** Rows on a page of the outbox and of the journal. */
export const pageSize = 50;
