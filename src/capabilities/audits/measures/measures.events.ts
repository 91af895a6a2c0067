/** What happens in the measures that the server makes, as the journal names it. */
export const measureEvents = [
  'mystery_mail.approved', 'mystery_mail.sent', 'mystery_mail.doubtful', 'mystery_mail.refused', 'mystery_mail.marked_sent', 'mystery_mail.sent_again', 'mission_mail.received', 'mission_mail.decided',
  'mission_mail.flooded', 'website_review.asked', 'website_review.done', 'website_review.failed', 'contact_trace.noted', 'contact_trace.withdrawn', 'contact_trace.proved',
] as const;
export type MeasureEvent = (typeof measureEvents)[number];
