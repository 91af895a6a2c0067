/** Events of the back office's own tools; their names are part of the journal and never change. */
export const operationEvents = {
  cancelAsked: 'job.cancel_asked', mailAdapted: 'mail.adapted', mailReset: 'mail.adaptation_ended', mailTested: 'mail.tested', journalExported: 'journal.exported',
} as const;
