/** Events of devices; their names are part of the journal and never change. */
export const deviceEvents = { enrolled: 'kiosk.enrolled', revoked: 'kiosk.revoked' } as const;
