import { z } from 'zod';
import { locales } from '#core/shared/texts.ts';
import { nationalKinds, reportKinds } from './report.ts';

/** Data of the job that makes one document. */
export const reportJobInput = z.object({
  organisationId: z.uuid(),
  editionId: z.string().min(1),
  kind: z.enum(reportKinds),
  locale: z.enum(locales),
});

/** What may be asked of the address of a report: nothing, or one of these. Anything else counts as not said. */
export const reportQuery = z.object({
  lang: z.enum(locales).optional().catch(undefined),
  kind: z.enum(reportKinds).optional().catch(undefined),
  edition: z.string().regex(/^[a-z0-9-]{1,40}$/).optional().catch(undefined),
});

/** The same of the address of a document of an edition. */
export const nationalQuery = reportQuery.omit({ kind: true }).extend({ kind: z.enum(nationalKinds).optional().catch(undefined) });
