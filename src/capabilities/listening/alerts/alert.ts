import { z } from 'zod';
import type { IsoDate } from '#core/calendar/date.ts';

export const alertKinds = ['change', 'burst', 'wave'] as const;
export type AlertKind = (typeof alertKinds)[number];

const period = z.object({ from: z.string(), to: z.string(), n: z.number(), score: z.number(), low: z.number(), high: z.number() });

export const alertFacts = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('change'), before: period, after: period }),
  z.object({ kind: z.literal('burst'), n: z.number(), expected: z.number(), source: z.string() }),
  z.object({ kind: z.literal('wave'), to: z.string(), mentions: z.number(), authors: z.number() }),
]);
export type AlertFacts = z.infer<typeof alertFacts>;

/** Something a body is told of, once. */
export interface Alert {
  organisationId: string;
  id: string;
  kind: AlertKind;
  /** '' = all that is said. */
  criterion: string;
  beganOn: IsoDate;
  foundOn: IsoDate;
  facts: AlertFacts;
  seenAt: Date | null;
  /** Last day on which the body wants to hear nothing of this kind and criterion; null: it does. */
  silentUntil: IsoDate | null;
}
