import { z } from 'zod';

/** A revision to sign. `edition` is read by the page. */
export const revisionInput = z.strictObject({ edition: z.string(), organisationId: z.uuid(), reason: z.string().max(1000, 'field_too_long').default('') });
