/** Events of the mailed links; their names are part of the journal and never change. */
export const fileLinkEvents = { revoked: 'file_links.revoked' } as const;
