/** The largest request the server reads, as its handler wants it written; uploads are small spreadsheets. */
export const bodyLimit = '4M';
