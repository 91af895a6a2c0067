/** Events of the rights of persons; their names are part of the journal and never change. They name requests, nobody. */
export const privacyEvents = {
  asked: 'privacy.asked',
  answered: 'privacy.answered',
  refused: 'privacy.refused',
  extended: 'privacy.extended',
  erased: 'privacy.erased',
  rectified: 'privacy.rectified',
  restricted: 'privacy.restricted',
  lifted: 'privacy.lifted',
  forgotten: 'privacy.retention_applied',
} as const;
