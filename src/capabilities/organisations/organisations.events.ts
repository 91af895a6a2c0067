/** Events of the directory; their names are part of the journal and never change. */
export const organisationEvents = { created: 'organisation.created', siteCorrected: 'site.corrected' } as const;
