/** Addresses of a body, or of the office. */
export const mostEndpoints = 10;

/**
 * What is told to whom. A body hears of what its own people may read; what would betray the fieldwork (an audit validated
 * before the results are out) is told to the office alone.
 */
export const webhookTypes = {
  'results.published': { event: 'edition.published', body: true },
  'report.issued': { event: 'report.issued', body: true },
  'scores.revised': { event: 'scores.revised', body: true },
  'action.created': { event: 'action.created', body: true },
  'action.changed': { event: 'action.changed', body: true },
  'action.completed': { event: 'action.completed', body: true },
  'consultation.opened': { event: 'consultation.opened', body: true },
  'consultation.closed': { event: 'consultation.closed', body: true },
  'consultation.decided': { event: 'consultation.decided', body: true },
  'audit.validated': { event: 'audit.validated', body: false },
  'registration.submitted': { event: 'registration.submitted', body: false },
  'registration.accepted': { event: 'registration.accepted', body: false },
  'registration.withdrawn': { event: 'registration.withdrawn', body: false },
} as const satisfies Record<string, { event: string; body: boolean }>;

export type WebhookType = keyof typeof webhookTypes;

// The keys are those of the list above.
export const everyWebhookType = Object.keys(webhookTypes) as WebhookType[];
/** Types that an address of a body (of the office: null) may choose. */
export const typesFor = (organisationId: string | null): WebhookType[] => everyWebhookType.filter((type) => organisationId === null || webhookTypes[type].body);

export const typeOfEvent = (event: string): WebhookType | undefined => everyWebhookType.find((type) => webhookTypes[type].event === event);

/** Sent on request, to try an address. */
export const pingType = 'ping';

/** Hours during which the secret before still signs beside the new one. */
export const rotationHours = 24;
/** Days of failure without one success after which an address is disabled. */
export const failureDays = 3;
/** Days for which messages and what became of them can be read and sent again. */
export const keptDays = 30;

// Minutes after each attempt that failed: some three days in all, as the Standard Webhooks advise.
const delays = [1, 5, 30, 120, 300, 600, 840, 1200, 1440] as const;
const longestAskedMs = 24 * 3600_000;

/** When to try again after `attempts` failures; null once there were enough. `chance` (0..1) spreads those that failed together by a fifth around. */
export function nextAttemptAt(attempts: number, now: Date, chance: number, retryAfterSeconds: number | null = null): Date | null {
  const minutes = delays[attempts - 1];
  if (minutes === undefined) return null;
  const wait = minutes * 60_000 * (0.8 + 0.4 * chance);
  return new Date(now.getTime() + Math.max(wait, Math.min((retryAfterSeconds ?? 0) * 1000, longestAskedMs)));
}
