import type { ConsultationMove } from '#core/consultations/states.ts';

/** Events of consultations; their names never change. */
export const consultationEvents = { made: 'consultation.made', changed: 'consultation.changed', invited: 'consultation.invited', moderated: 'consultation.moderated', replied: 'consultation.replied' } as const;

export const moveEvents: Readonly<Record<ConsultationMove, string>> = {
  schedule: 'consultation.scheduled', unschedule: 'consultation.unscheduled', open: 'consultation.opened', close: 'consultation.closed',
  reopen: 'consultation.reopened', decide: 'consultation.decided', archive: 'consultation.archived',
};
