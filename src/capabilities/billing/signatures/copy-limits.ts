/** Limits of a signed copy: a few pages, scanned or photographed. */
export const copyLimits = { megabytes: 15, pages: 30, megapixels: 60 } as const;
