/** Events of reports; their names are part of the journal and never change. */
export const reportEvents = { issued: 'report.issued', nationalIssued: 'national_report.issued' } as const;
