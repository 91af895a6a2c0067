/** Events of registrations; their names are part of the journal and never change. */
export const registrationEvents = {
  submitted: 'registration.submitted',
  accepted: 'registration.accepted',
  waiting: 'registration.put_on_waiting_list',
  declined: 'registration.declined',
  withdrawn: 'registration.withdrawn',
  staffNotice: 'staff_notice.declared',
  corrected: 'registration.corrected',
  noted: 'registration.noted',
  bulk: 'registrations.bulk_asked',
  exported: 'participants.exported',
} as const;
