import type { WebhookType } from './webhook.ts';

/** What happened, as it is told: ids and addresses, never a name, an answer or a person. */
export interface ToldEvent {
  eventId: string;
  type: WebhookType | 'ping';
  at: Date;
  editionId: string | null;
  organisationId: string | null;
  subject: { type: string; id: string } | null;
}

function placeOf(type: string, subject: ToldEvent['subject']): string {
  if (type === 'report.issued') return 'documents';
  if (subject?.type === 'consultation') return `consultations/${subject.id}`;
  return type.startsWith('action.') ? 'plan' : 'results';
}

/** The text of a message. What it is about is read at `href` with a key. */
export function messagePayload({ eventId, type, at, editionId, organisationId, subject }: ToldEvent, origin: string): string {
  const about = organisationId ? { href: `${origin}/api/v1/bodies/${organisationId}/${placeOf(type, subject)}${editionId && type !== 'report.issued' ? `?edition=${editionId}` : ''}` } : {};
  // A person can be what an event is about: then the event is not told by its subject.
  const shown = subject && ['audit', 'consultation', 'edition', 'plan_action', 'registration', 'report'].includes(subject.type) ? { subject } : {};
  return JSON.stringify({
    type, timestamp: at.toISOString(),
    data: { event: eventId, ...(editionId ? { edition: editionId } : {}), ...(organisationId ? { organisation: organisationId } : {}), ...shown, ...(type === 'ping' || type === 'audit.validated' ? {} : about) },
  });
}
