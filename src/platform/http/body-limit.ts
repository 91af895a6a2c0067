/** The largest request the server reads, in megabytes: a scanned document of 15 with its form around it. */
export const bodyLimitMegabytes = 16;

/** What a route takes unless its access rule says more; most uploads are small spreadsheets. */
export const usualMegabytes = 4;
