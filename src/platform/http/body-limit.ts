/** The largest request the server reads, in megabytes; uploads are small spreadsheets. */
export const bodyLimitMegabytes = 4;
