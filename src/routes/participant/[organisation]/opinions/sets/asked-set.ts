/** The set that an address names; the one of reception unless said. */
export const askedSet = ({ url }: { url: URL }): string => url.searchParams.get('ref') ?? 'library:reception@1';
